/** Complaint statistics of an agency and fiscal year, folded from each case's own facts. */
@NullMarked
package org.prongsai.reporting.statistics;

import org.jspecify.annotations.NullMarked;
