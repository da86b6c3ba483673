package org.prongsai.workclock;

import java.time.Duration;

/**
 * How long a service may take (ระยะเวลามาตรฐาน): working days and minutes of working time together.
 *
 * @param days each as long as the agency's {@link WorkingHours#lengthOfADay()}
 */
public record Standard(int days, int minutes) {

    public Standard {
        if (days < 0 || minutes < 0 || (days == 0 && minutes == 0)) {
            throw new IllegalArgumentException("a standard is a length of time");
        }
    }

    /** As working time. */
    public Duration workingTime(Duration lengthOfADay) {
        return lengthOfADay.multipliedBy(days).plusMinutes(minutes);
    }
}
