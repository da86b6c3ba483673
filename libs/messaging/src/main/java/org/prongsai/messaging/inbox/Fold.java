package org.prongsai.messaging.inbox;

/**
 * What a consumer makes of an aggregate's next event. Pure; an exception counts as a refusal.
 *
 * @param <S> what the events so far have come to
 * @param <E> events
 */
@FunctionalInterface
public interface Fold<S, E> {

    Folded<S> apply(S state, E event);

    /** What came of an event. */
    sealed interface Folded<S> {

        static <S> Folded<S> into(S state) {
            return new Into<>(state);
        }

        /**
         * The event does not fit.
         *
         * @param why a sentence without anything that the event says of a person
         */
        static <S> Folded<S> refused(String why) {
            return new Refused<>(Cause.refused(why));
        }
    }

    record Into<S>(S state) implements Folded<S> {}

    record Refused<S>(Cause cause) implements Folded<S> {}
}
