package org.prongsai.messaging.inbox;

import java.util.List;

/** What came of an event's arrival. */
public sealed interface Receipt<S, E> {

    /** The inbox as it is now. */
    Inbox<S, E> inbox();

    /**
     * It is in the state now.
     *
     * @param events in order: the event that came, then those that were parked behind it
     */
    record Applied<S, E>(Inbox<S, E> inbox, List<E> events) implements Receipt<S, E> {}

    /** It is in the state already. */
    record Duplicate<S, E>(Inbox<S, E> inbox) implements Receipt<S, E> {}

    /** It waits, or, where the inbox is full, waits in the journal. */
    record Parked<S, E>(Inbox<S, E> inbox, Cause cause) implements Receipt<S, E> {}
}
