package org.prongsai.support.aggregate;

import java.util.Map;

/** How a command ended. */
public sealed interface Outcome<R> {

    /**
     * It is done and will stay done.
     *
     * @param version the aggregate's version after it
     * @param answer what the caller is told; a repeated call is told the same
     */
    record Done<R>(AggregateId id, long version, Map<String, Object> answer) implements Outcome<R> {}

    /** The aggregate's own rules refuse it. */
    record Refused<R>(R reason) implements Outcome<R> {}

    /** There is no such aggregate in this agency. */
    record Missing<R>() implements Outcome<R> {}

    /** Somebody else changed it since the caller looked. */
    record Stale<R>(long currentVersion) implements Outcome<R> {}

    /** The idempotency key was used before, for something else. */
    record KeyReused<R>() implements Outcome<R> {}
}
