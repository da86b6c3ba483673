package org.prongsai.support.audit;

import java.time.Instant;
import org.bson.Document;

/**
 * One thing that somebody did.
 *
 * @param actor the opaque staff id, {@code anonymous} for the public, {@code clock} where time passed
 * @param action the command or reading, such as {@code acknowledge}
 * @param reasonGiven whether the actor said why; what they said is sealed with the case where the case is confidential
 */
public record AuditEntry(
        String id, String aggregate, Instant at, String actor, String role, String action, boolean reasonGiven) {

    /** Where a list of entries goes on. */
    public record Position(Instant at, String id) {}

    static AuditEntry of(Document stored) {
        return new AuditEntry(
                stored.getString("_id"),
                stored.getString("aggregate"),
                stored.getDate("at").toInstant(),
                stored.getString("actor"),
                stored.getString("role"),
                stored.getString("action"),
                stored.containsKey("reason"));
    }

    public Position position() {
        return new Position(at, id);
    }
}
