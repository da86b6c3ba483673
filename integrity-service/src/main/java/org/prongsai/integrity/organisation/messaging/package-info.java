/** Units and posts in the words of the contract. */
@NullMarked
package org.prongsai.integrity.organisation.messaging;

import org.jspecify.annotations.NullMarked;
