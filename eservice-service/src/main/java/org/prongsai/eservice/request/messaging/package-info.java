/** Requests in the words of the event contracts. */
@NullMarked
package org.prongsai.eservice.request.messaging;

import org.jspecify.annotations.NullMarked;
