/** Service statistics of an agency and fiscal year, folded from each request's own facts. */
@NullMarked
package org.prongsai.reporting.requests;

import org.jspecify.annotations.NullMarked;
