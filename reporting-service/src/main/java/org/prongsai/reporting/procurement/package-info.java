/** Procurement statistics of an agency and fiscal year, folded from each procurement's own facts. */
@NullMarked
package org.prongsai.reporting.procurement;

import org.jspecify.annotations.NullMarked;
