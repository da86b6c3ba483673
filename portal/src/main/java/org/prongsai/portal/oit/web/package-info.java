/** The pages of the assessment: a year, and one permanent address an item. */
@NullMarked
package org.prongsai.portal.oit.web;

import org.jspecify.annotations.NullMarked;
