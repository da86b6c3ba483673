package org.prongsai.portal.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;

/**
 * How far a case has come, told to who holds its receipt code.
 *
 * @param replyDueOn by when they hear from the agency
 */
public record Progress(
        String trackingNumber,
        String kind,
        String status,
        @Nullable LocalDate replyDueOn,
        List<Step> timeline,
        List<Message> messages) {

    /**
     * A state that the case came into.
     *
     * @param at when that was recorded
     * @param occurredOn the day on which it happened
     */
    public record Step(
            Instant at,
            @Nullable LocalDate occurredOn,
            String status,
            @Nullable String note) {

        /** Whether it happened on paper, before the day on which somebody wrote it down here. */
        public boolean recordedLate() {
            return occurredOn != null && occurredOn.isBefore(BangkokTime.dayOf(at));
        }
    }

    /**
     * Something written to the case.
     *
     * @param from {@code REPORTER} or {@code STAFF}
     */
    public record Message(Instant at, String from, String text) {}

    public Progress {
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** Whether the agency has said nothing yet. */
    public boolean awaitsReply() {
        return replyDueOn != null && status.equals("RECEIVED");
    }

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Progress";
    }
}
