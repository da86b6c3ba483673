package org.prongsai.complaint.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Holidays;
import org.prongsai.complaint.Kind;

/**
 * How many days something may take.
 *
 * @param kind of which cases; null for all
 * @param effectiveFrom the first day of beginning to which it applies
 * @param days counted from the day after the beginning
 * @param remindDaysBefore how many calendar days before the last one somebody is reminded; null for never
 * @param source where the rule is written
 */
public record Term(
        @Nullable Kind kind,
        LocalDate effectiveFrom,
        int days,
        DayCount count,
        @Nullable Integer remindDaysBefore,
        String source) {

    private static final Holidays HOLIDAYS = Holidays.ofThailand();

    boolean appliesTo(Kind other) {
        return kind == null || kind == other;
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom);
    }

    /** The last day of what began on that one. */
    public LocalDate dueOn(LocalDate beganOn) {
        return after(beganOn, days);
    }

    /** So many days later, as this term counts them. */
    LocalDate after(LocalDate day, int count) {
        return switch (this.count) {
            case CALENDAR -> day.plusDays(count);
            case WORKING -> {
                var end = day;
                for (int left = count; left > 0; left--) {
                    do {
                        end = end.plusDays(1);
                    } while (!isWorked(end));
                }
                yield end;
            }
        };
    }

    /** A last day after the clock stood from one day to another. */
    public LocalDate postponed(LocalDate dueOn, LocalDate stoodFrom, LocalDate to) {
        return after(dueOn, daysBetween(stoodFrom, to));
    }

    /** How many days it was from one to another, as this term counts them: none on the same day. */
    public int daysBetween(LocalDate from, LocalDate to) {
        return switch (count) {
            case CALENDAR -> Math.toIntExact(DAYS.between(from, to));
            case WORKING ->
                Math.toIntExact(from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(Term::isWorked)
                        .count());
        };
    }

    /** On which day somebody is reminded of a last day; that day itself where nobody is reminded before. */
    public LocalDate remindOn(LocalDate dueOn) {
        return remindDaysBefore == null ? dueOn : dueOn.minusDays(remindDaysBefore);
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }
}
