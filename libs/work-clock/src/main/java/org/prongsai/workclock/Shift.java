package org.prongsai.workclock;

import java.time.LocalTime;

/** Part of a day in which an agency works, such as 08:30 to 12:00, the end not included. */
public record Shift(LocalTime from, LocalTime to) {

    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it begins");
        }
    }
}
