/** Hears complaints, and exposes nobody who complains. */
@NullMarked
package org.prongsai.complaint;

import org.jspecify.annotations.NullMarked;
