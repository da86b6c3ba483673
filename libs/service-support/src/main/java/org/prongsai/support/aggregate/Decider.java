package org.prongsai.support.aggregate;

/**
 * What an aggregate does, as pure functions: no I/O, no clock, no randomness. What they need of the world comes in with
 * the command and the context.
 *
 * @param <S> the aggregate's state, immutable
 * @param <C> its commands
 * @param <E> its events
 * @param <R> the reasons for which a user's command is refused
 */
public interface Decider<S, C, E, R> {

    /** The state before the first event. */
    S initial();

    Decision<E, R> decide(S state, C command, Context context);

    S evolve(S state, E event);
}
