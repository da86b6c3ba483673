/** What an assessment found wanting, on the desk. */
@NullMarked
package org.prongsai.portal.deficiencies.web;

import org.jspecify.annotations.NullMarked;
