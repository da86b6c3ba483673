package org.prongsai.messaging.inbox;

/** An event that waits until it, or what it follows, is mended. */
public record ParkedEvent<E>(E event, Cause cause) {}
