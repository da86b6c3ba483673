/** What a case is called and found by: its tracking number, and what is stored of its receipt. */
@NullMarked
package org.prongsai.support.receipt;

import org.jspecify.annotations.NullMarked;
