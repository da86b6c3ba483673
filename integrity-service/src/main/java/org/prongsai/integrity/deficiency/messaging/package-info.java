/** Deficiencies in the words of the contract. */
@NullMarked
package org.prongsai.integrity.deficiency.messaging;

import org.jspecify.annotations.NullMarked;
