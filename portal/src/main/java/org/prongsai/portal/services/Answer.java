package org.prongsai.portal.services;

/** What came back from a service. A page has something to say to each of the three, so a call never throws. */
public sealed interface Answer<T> {

    /** The service did what was asked. */
    record Given<T>(T body) implements Answer<T> {}

    /** The service works, and refuses this request. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** The service is down, too slow or broken; whether it did what was asked is unknown. */
    record Unavailable<T>() implements Answer<T> {}
}
