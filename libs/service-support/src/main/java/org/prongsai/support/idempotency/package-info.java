/** Every changing call can be repeated: what is derived from its Idempotency-Key, and how a repetition is known. */
@NullMarked
package org.prongsai.support.idempotency;

import org.jspecify.annotations.NullMarked;
