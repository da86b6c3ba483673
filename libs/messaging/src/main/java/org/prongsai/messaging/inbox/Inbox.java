package org.prongsai.messaging.inbox;

import java.util.List;

/**
 * How far a consumer has got with one aggregate. Immutable; a state store keeps it as one value.
 *
 * @param applied the sequence of the last event that is in the state; 0 before the first
 * @param heard the highest sequence that ever came, whether applied, parked or beyond what is kept
 * @param state what the applied events have come to
 * @param parked by ascending sequence, all above {@code applied}; at most as many as the {@link OrderedInbox} keeps
 */
public record Inbox<S, E>(long applied, long heard, S state, List<ParkedEvent<E>> parked) {

    public Inbox {
        if (applied < 0 || heard < applied) {
            throw new IllegalArgumentException("applied " + applied + " of " + heard);
        }
        parked = List.copyOf(parked);
    }

    public static <S, E> Inbox<S, E> empty(S initial) {
        return new Inbox<>(0, 0, initial, List.of());
    }

    /**
     * Whether an event is known of that is neither applied nor here: one that has not come yet, or one beyond what is
     * kept. The journal has it, and the aggregate is sent again from there.
     */
    public boolean lacksEvents() {
        return heard > applied + parked.size();
    }
}
