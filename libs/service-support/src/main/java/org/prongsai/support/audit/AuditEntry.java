package org.prongsai.support.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param actor the opaque staff id, {@code anonymous} for the public, {@code clock} where time passed
 * @param action the command or reading, such as {@code acknowledge}
 * @param reasonGiven whether the actor said why
 * @param reason what they said; null also when what it was said about has been erased
 */
public record AuditEntry(
        String id,
        String aggregate,
        Instant at,
        String actor,
        String role,
        String action,
        boolean reasonGiven,
        @Nullable String reason) {

    /** Where a list of entries goes on. */
    public record Position(Instant at, String id) {}

    public Position position() {
        return new Position(at, id);
    }

    /** A reason may be as confidential as the case: it may not reach a log. */
    @Override
    public String toString() {
        return "AuditEntry[" + id + "]";
    }
}
