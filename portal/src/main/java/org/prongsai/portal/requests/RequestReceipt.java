package org.prongsai.portal.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person takes home. The code opens the request and is stored nowhere, so it is shown once.
 *
 * @param dueAt absent where the agency has stated no time standard
 */
public record RequestReceipt(
        String trackingNumber,
        String receiptCode,
        Instant receivedAt,
        @Nullable Instant dueAt) {

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "RequestReceipt";
    }
}
