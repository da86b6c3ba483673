/** What people come for, from the first page to the last, in a real browser. */
@NullMarked
package org.prongsai.acceptance.journey;

import org.jspecify.annotations.NullMarked;
