/** Paints pictures anew, so that nothing but what is seen remains of them. */
@NullMarked
package org.prongsai.files.picture;

import org.jspecify.annotations.NullMarked;
