/** Measures a running platform from outside, and writes down what it found and where. */
@NullMarked
package org.prongsai.benchmarks;

import org.jspecify.annotations.NullMarked;
