/** Serves citizens online: which services there are, who asked for one, and how long it took. */
@NullMarked
package org.prongsai.eservice;

import org.jspecify.annotations.NullMarked;
