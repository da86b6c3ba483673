/** Circulars as their documents hold them. */
@NullMarked
package org.prongsai.integrity.circular.mongo;

import org.jspecify.annotations.NullMarked;
