/** Circulars over HTTP, for staff. */
@NullMarked
package org.prongsai.integrity.circular.web;

import org.jspecify.annotations.NullMarked;
