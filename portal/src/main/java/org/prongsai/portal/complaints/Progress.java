package org.prongsai.portal.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;

/**
 * How far a case has come, told to who holds its receipt code.
 *
 * @param replyDueOn by when they hear from the agency
 * @param erased whether what it was about is gone, as the law has it
 * @param outcome what was decided
 * @param actions what they may do now, by name
 * @param reopenUntil the last day on which they may ask for it to be taken up again
 */
public record Progress(
        String trackingNumber,
        String kind,
        String status,
        @Nullable LocalDate replyDueOn,
        @Nullable Boolean erased,
        @Nullable String outcome,
        List<Step> timeline,
        List<Message> messages,
        List<Attachment> attachments,
        Set<String> actions,
        @Nullable Rating rating,
        @Nullable LocalDate reopenUntil) {

    private static final Set<String> UNANSWERED = Set.of("RECEIVED", "TRIAGED");

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
    public record Message(Instant at, String from, String text) {

        public boolean isOfReporter() {
            return from.equals("REPORTER");
        }

        /** Not what it says: that must not reach a log by way of a message. */
        @Override
        public String toString() {
            return "Message";
        }
    }

    /**
     * A file that lies with the case.
     *
     * @param size in bytes
     * @param scanned {@code CLEAN}, or {@code NOT_SCANNED} where no virus scanner was at hand
     */
    public record Attachment(String id, String name, long size, String type, String scanned, Instant at) {

        private static final long KIB = 1024;
        private static final long MIB = KIB * KIB;

        /** {@code 1.2 MB}; {@code 340 KB}, never less than one. */
        public String sizeShown() {
            long tenths = (size * 10 + MIB / 2) / MIB;
            return size >= MIB
                    ? "%d.%d MB".formatted(tenths / 10, tenths % 10)
                    : "%d KB".formatted(Math.max(1, size / KIB));
        }

        public boolean isClean() {
            return scanned.equals("CLEAN");
        }

        /** Not what it is called: that must not reach a log by way of a message. */
        @Override
        public String toString() {
            return "Attachment";
        }
    }

    /** How content they said they were, 1 to 5. */
    public record Rating(int stars) {}

    public Progress {
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
        messages = messages == null ? List.of() : List.copyOf(messages);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        actions = actions == null ? Set.of() : Set.copyOf(actions);
    }

    /** Whether the agency has said nothing yet. */
    public boolean awaitsReply() {
        return replyDueOn != null
                && UNANSWERED.contains(status)
                && timeline.stream().noneMatch(step -> step.status().equals("ACKNOWLEDGED"));
    }

    /** Whether staff have asked something and wait for the answer. */
    public boolean awaitsReporter() {
        return status.equals("WAITING");
    }

    public boolean isErased() {
        return Boolean.TRUE.equals(erased);
    }

    public boolean allows(String action) {
        return actions.contains(action);
    }

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Progress";
    }
}
