package org.prongsai.support.aggregate;

/**
 * An aggregate as it was read.
 *
 * @param version what {@code ETag} and {@code If-Match} carry; counts the writes
 */
public record Snapshot<S>(AggregateId id, S state, long version) {}
