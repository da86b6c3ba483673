/** Circulars in the words of the contract: counts, and no member of staff. */
@NullMarked
package org.prongsai.integrity.circular.messaging;

import org.jspecify.annotations.NullMarked;
