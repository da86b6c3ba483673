/** Disclosures' events as the other services hear of them. */
@NullMarked
package org.prongsai.integrity.disclosure.messaging;

import org.jspecify.annotations.NullMarked;
