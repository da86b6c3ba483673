package org.prongsai.support.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import org.prongsai.calendar.BangkokTime;

/** Who gives a command, and when: all that a decision may know of the world beyond state and command. */
public record Context(Actor actor, Instant now) {

    /** The day in Bangkok. */
    public LocalDate today() {
        return BangkokTime.dayOf(now);
    }
}
