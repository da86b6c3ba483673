/** The algebra of every report: what can be added and taken away again, in any order, with the same result. */
@NullMarked
package org.prongsai.reporting.fold;

import org.jspecify.annotations.NullMarked;
