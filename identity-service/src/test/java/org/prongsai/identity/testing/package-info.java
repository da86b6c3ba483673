/** A browser, and the gateway as a process of its own. */
@NullMarked
package org.prongsai.identity.testing;

import org.jspecify.annotations.NullMarked;
