package org.prongsai.support.aggregate;

import java.util.List;

/**
 * What a decider answers: the events that now happen, or why nothing may.
 *
 * @param <E> the aggregate's events
 * @param <R> the reasons for which a user's command is refused
 */
public sealed interface Decision<E, R> {

    /** The command is carried out; an empty list means that what it asks for is so already. */
    record Happens<E, R>(List<E> events) implements Decision<E, R> {
        public Happens {
            events = List.copyOf(events);
        }
    }

    /** The command is refused and nothing changes. */
    record Refused<E, R>(R reason) implements Decision<E, R> {}

    static <E, R> Decision<E, R> happens(E event) {
        return new Happens<>(List.of(event));
    }

    static <E, R> Decision<E, R> nothing() {
        return new Happens<>(List.of());
    }

    static <E, R> Decision<E, R> refuse(R reason) {
        return new Refused<>(reason);
    }
}
