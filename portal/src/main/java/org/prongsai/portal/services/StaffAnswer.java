package org.prongsai.portal.services;

import org.jspecify.annotations.Nullable;

/** What came back from a call in somebody's name. A page of the desk has something to say to each; a call never throws. */
public sealed interface StaffAnswer<T> {

    /**
     * The service did what was asked.
     *
     * @param version the ETag of what was answered, as {@code If-Match} takes it
     */
    record Given<T>(T body, @Nullable String version) implements StaffAnswer<T> {}

    /** The service works, and refuses this request: what was sent is wrong, or there is no such thing. */
    record Refused<T>(Problem problem) implements StaffAnswer<T> {}

    /** The state of what it is about does not allow it (409). */
    record Conflict<T>(Problem problem) implements StaffAnswer<T> {}

    /** Somebody has changed it since the version that was named (412). */
    record Stale<T>(Problem problem) implements StaffAnswer<T> {}

    /** The token is believed no more (401): the person signs in again. */
    record SignedOut<T>() implements StaffAnswer<T> {}

    /** Their roles do not allow it (403). */
    record Forbidden<T>() implements StaffAnswer<T> {}

    /** The service is down, too slow or broken; whether it did what was asked is unknown. */
    record Unavailable<T>() implements StaffAnswer<T> {}
}
