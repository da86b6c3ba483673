/** Ends a process when the supervisor that started it is gone. */
@NullMarked
package org.prongsai.support.supervised;

import org.jspecify.annotations.NullMarked;
