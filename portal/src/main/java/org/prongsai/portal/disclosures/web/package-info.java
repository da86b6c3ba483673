/** The permanent page of a published document. */
@NullMarked
package org.prongsai.portal.disclosures.web;

import org.jspecify.annotations.NullMarked;
