package org.prongsai.portal.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a request has come, told to who holds its receipt code.
 *
 * @param service its public code
 * @param dueAt absent without a time standard, and while the agency waits for the person
 */
public record RequestProgress(
        String trackingNumber,
        String service,
        String status,
        Instant receivedAt,
        @Nullable Instant dueAt,
        List<Step> timeline) {

    /** @param by {@code CITIZEN} or {@code STAFF} */
    public record Step(
            Instant at, String status, String by, @Nullable String note) {}

    public RequestProgress {
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
    }

    /** Whether the agency asks the person for something. */
    public boolean awaitsCitizen() {
        return status.equals("RETURNED");
    }

    public boolean isOpen() {
        return !status.equals("COMPLETED") && !status.equals("REJECTED");
    }

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "RequestProgress";
    }
}
