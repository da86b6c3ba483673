/** The published catalogue of everything that can be refused, in Thai and English, without any framework. */
@NullMarked
package org.prongsai.support.problem;

import org.jspecify.annotations.NullMarked;
