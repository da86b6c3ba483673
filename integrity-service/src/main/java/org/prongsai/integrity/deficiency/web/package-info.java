/** Deficiencies over HTTP, for staff. */
@NullMarked
package org.prongsai.integrity.deficiency.web;

import org.jspecify.annotations.NullMarked;
