/** Finds the broker and the store that tests run against: yours, containers, or embedded ones. */
@NullMarked
package org.prongsai.embedded.testing;

import org.jspecify.annotations.NullMarked;
