package org.prongsai.embedded.demo.tuayang;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.Holidays;

/** The days of a year on which an office is open, and the hours of such a day. */
final class OfficeDays {

    private static final Holidays HOLIDAYS = Holidays.ofThailand();
    private static final int OPENS_AT = 8 * 60 + 30;
    private static final int MORNING = 170;
    private static final int AFTERNOON_AT = 13 * 60;

    private OfficeDays() {}

    /** That day, or the next on which the office is open. */
    static LocalDate from(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** So many open days later. */
    static LocalDate after(LocalDate day, int openDays) {
        LocalDate later = day;
        for (int left = openDays; left > 0; left--) {
            later = from(later.plusDays(1));
        }
        return later;
    }

    /** The day on which the one of so many falls that are spread over a year, none of them in the next. */
    static LocalDate spread(FiscalYear year, int number, int of) {
        long days = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay());
        LocalDate day = from(year.firstDay().plusDays(days * (number - 1) / of));
        return year.contains(day) ? day : from(year.lastDay().minusDays(6));
    }

    /** A time at the counter, with half an hour left before it closes. */
    static Instant counter(LocalDate day, Dice dice) {
        int minutes = dice.percent(60) ? OPENS_AT + dice.between(0, MORNING) : AFTERNOON_AT + dice.between(0, MORNING);
        return BangkokTime.startOf(day).plus(minutes, ChronoUnit.MINUTES);
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }
}
