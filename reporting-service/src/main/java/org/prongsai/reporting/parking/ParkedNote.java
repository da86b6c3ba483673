package org.prongsai.reporting.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an event waits, or waits no longer. It says where the event is and why it waits, and nothing of what it says.
 *
 * @param agency null, as are aggregate, sequence and type, when the record was not to be read as an event
 * @param reason a code: REFUSED, FAILED, GAP, BEHIND_PARKED or UNREADABLE
 * @param detail of the reason: what the fold said, the class of what it threw, the sequence that is waited for
 * @param at when the record was written to its topic
 */
public record ParkedNote(
        String projection,
        int generation,
        State state,
        String topic,
        int partition,
        long offset,
        @Nullable String agency,
        @Nullable String aggregate,
        @Nullable Long sequence,
        @Nullable String type,
        String reason,
        String detail,
        Instant at) {

    /** Compacted, keyed by {@link #id()}. */
    public static final String TOPIC = "prongsai.parked-events";

    public static final String UNREADABLE = "UNREADABLE";

    public enum State {
        PARKED,
        /** It was applied, or another record with its sequence took its place. */
        RESOLVED
    }

    /** One record is parked by every generation that reads it, each for itself. */
    public String id() {
        return String.join(
                ".",
                projection,
                Integer.toString(generation),
                topic,
                Integer.toString(partition),
                Long.toString(offset));
    }

    public ParkedNote resolved() {
        return new ParkedNote(
                projection,
                generation,
                State.RESOLVED,
                topic,
                partition,
                offset,
                agency,
                aggregate,
                sequence,
                type,
                reason,
                detail,
                at);
    }
}
