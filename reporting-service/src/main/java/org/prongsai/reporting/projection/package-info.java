/** Projections and their generations: run beside each other, compared, swapped, without a moment without a report. */
@NullMarked
package org.prongsai.reporting.projection;

import org.jspecify.annotations.NullMarked;
