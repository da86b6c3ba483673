/** What the tests of every service share. */
@NullMarked
package org.prongsai.support.testing;

import org.jspecify.annotations.NullMarked;
