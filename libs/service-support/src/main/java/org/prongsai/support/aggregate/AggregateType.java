package org.prongsai.support.aggregate;

/**
 * One kind of aggregate: what it decides, and how it is stored and told of.
 *
 * @param name the first word of its ids, such as {@code complaint}
 * @param collection the MongoDB collection of its documents
 */
public record AggregateType<S, C, E, R>(
        String name,
        String collection,
        Decider<S, C, E, R> decider,
        StateCodec<S> codec,
        EventTranslator<E> translator) {}
