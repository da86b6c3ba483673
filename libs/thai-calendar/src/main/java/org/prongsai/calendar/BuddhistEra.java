package org.prongsai.calendar;

import java.time.LocalDate;

/** The Buddhist Era (พุทธศักราช) counts 543 years more than the common one. */
final class BuddhistEra {

    private static final int AHEAD = 543;

    private BuddhistEra() {}

    static int yearOf(LocalDate day) {
        return day.getYear() + AHEAD;
    }

    static int toCommonEra(int year) {
        return year - AHEAD;
    }
}
