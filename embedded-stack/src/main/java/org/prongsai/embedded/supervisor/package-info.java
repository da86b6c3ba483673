/** Starts every process of the platform on one machine, looks after them, and stops them in order. */
@NullMarked
package org.prongsai.embedded.supervisor;

import org.jspecify.annotations.NullMarked;
