/** Projections over HTTP: what they are doing, and a rebuild on request. */
@NullMarked
package org.prongsai.reporting.projection.web;

import org.jspecify.annotations.NullMarked;
