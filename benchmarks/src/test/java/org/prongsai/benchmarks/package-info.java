/** What is made of measured times. */
@NullMarked
package org.prongsai.benchmarks;

import org.jspecify.annotations.NullMarked;
