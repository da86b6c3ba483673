/** Owns what an agency promised for a fiscal year, and what it has published to show for it. */
@NullMarked
package org.prongsai.integrity;

import org.jspecify.annotations.NullMarked;
