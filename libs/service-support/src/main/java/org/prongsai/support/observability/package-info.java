/** Defaults of every process: what is measured, what is logged, and what never is. */
@NullMarked
package org.prongsai.support.observability;

import org.jspecify.annotations.NullMarked;
