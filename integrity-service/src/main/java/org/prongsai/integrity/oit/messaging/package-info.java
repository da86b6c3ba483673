/** OIT items in the words of the contract: an answer is told once it is approved. */
@NullMarked
package org.prongsai.integrity.oit.messaging;

import org.jspecify.annotations.NullMarked;
