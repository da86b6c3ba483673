/** Obligations over HTTP, for staff. */
@NullMarked
package org.prongsai.integrity.obligation.web;

import org.jspecify.annotations.NullMarked;
