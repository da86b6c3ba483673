package org.prongsai.workclock;

import java.time.Instant;

/** A time that does not count, because the agency waited for somebody else; it may be empty. */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends after it begins");
        }
    }
}
