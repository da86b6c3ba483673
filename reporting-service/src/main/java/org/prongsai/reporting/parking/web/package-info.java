/** Parked events over HTTP. */
@NullMarked
package org.prongsai.reporting.parking.web;

import org.jspecify.annotations.NullMarked;
