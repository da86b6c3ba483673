package org.prongsai.support.idempotency;

/**
 * A changing call as it is recognised when it comes again.
 *
 * @param key keyed hash of agency, action and the caller's Idempotency-Key
 * @param body keyed hash of what was asked for; the same key with another body is refused
 */
public record RepeatableCall(String key, String body) {}
