/** What the tests of reporting share. */
@NullMarked
package org.prongsai.reporting.testing;

import org.jspecify.annotations.NullMarked;
