package org.prongsai.contracts;

/**
 * The body of an event on Kafka, as a flat record named for its type and version.
 *
 * <p>A version may only gain nullable components; anything else is the next version beside it. A component is required
 * unless it is {@code @Nullable}; {@link EventCodec} holds a body to that.
 */
public interface WireEvent {}
