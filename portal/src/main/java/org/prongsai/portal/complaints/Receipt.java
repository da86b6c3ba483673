package org.prongsai.portal.complaints;

import java.time.Instant;
import java.time.LocalDate;

/** What the person takes home. The code opens the case and is stored nowhere, so it is shown once. */
public record Receipt(String trackingNumber, String receiptCode, Instant receivedAt, LocalDate replyDueOn) {

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Receipt";
    }
}
