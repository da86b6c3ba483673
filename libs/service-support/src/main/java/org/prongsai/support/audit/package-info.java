/** The append-only trail of who did, read and decided what. */
@NullMarked
package org.prongsai.support.audit;

import org.jspecify.annotations.NullMarked;
