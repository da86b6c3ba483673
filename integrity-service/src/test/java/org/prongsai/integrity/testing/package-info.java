/** What the tests of this service share: the running service, and calls to it as its clients make them. */
@NullMarked
package org.prongsai.integrity.testing;

import org.jspecify.annotations.NullMarked;
