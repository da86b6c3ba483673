/** What the HTTP edges of plans and disclosures do alike. */
@NullMarked
package org.prongsai.integrity.web;

import org.jspecify.annotations.NullMarked;
