/** Circulars: what staff are asked to read, and who has acknowledged it; evidence for a step is the disclosure that one brings to their notice. */
@NullMarked
package org.prongsai.integrity.circular;

import org.jspecify.annotations.NullMarked;
