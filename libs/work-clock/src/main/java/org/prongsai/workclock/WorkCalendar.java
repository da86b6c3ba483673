package org.prongsai.workclock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * An agency's clock that runs only while the agency works. It knows no time of its own and always answers alike.
 *
 * <p>A minute counts by where it lies, so what an interval adds up to does not depend on how it is cut: the working time
 * from a to c is that from a to b and from b to c together.
 */
public final class WorkCalendar {

    /** Longer without a working day is a calendar that was entered wrongly, not a long holiday. */
    private static final int LONGEST_REST_DAYS = 366;

    private final ZoneId zone;
    private final List<WorkingHours> hours;
    private final Predicate<LocalDate> holidays;

    /**
     * A calendar.
     *
     * @param zone where a day is a day
     * @param hours each edition holds from its day on; the earliest for all days before it, too
     * @param holidays days without work, whatever the weekday
     */
    public WorkCalendar(ZoneId zone, List<WorkingHours> hours, Predicate<LocalDate> holidays) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs working hours");
        }
        this.zone = zone;
        this.hours = hours.stream()
                .sorted(Comparator.comparing(WorkingHours::effectiveFrom).reversed())
                .toList();
        this.holidays = holidays;
    }

    /** The working time from one instant to another; none when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        if (from.isBefore(to)) {
            var last = dayOf(to);
            for (var day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
                for (var shift : shiftsOn(day)) {
                    sum = sum.plus(overlap(at(day, shift.from()), at(day, shift.to()), from, to));
                }
            }
        }
        return sum;
    }

    /** As {@link #between(Instant, Instant)} without what lies in a pause; pauses may overlap and reach beyond. */
    public Duration between(Instant from, Instant to, List<Pause> pauses) {
        var counted = between(from, to);
        for (var pause : merged(pauses)) {
            counted = counted.minus(between(later(from, pause.from()), earlier(to, pause.to())));
        }
        return counted;
    }

    /**
     * The first instant by which so much working time has passed, pauses not counted: the time by which a service is due.
     *
     * @param amount zero or more; nothing is due at once
     */
    public Instant after(Instant from, Duration amount, List<Pause> pauses) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        var left = amount;
        var idle = 0;
        for (var day = dayOf(from); left.isPositive(); day = day.plusDays(1)) {
            var shifts = shiftsOn(day);
            for (var shift : shifts) {
                for (var piece : counted(later(from, at(day, shift.from())), at(day, shift.to()), pauses)) {
                    var length = Duration.between(piece.from(), piece.to());
                    if (length.compareTo(left) >= 0) {
                        return piece.from().plus(left);
                    }
                    left = left.minus(length);
                }
            }
            idle = shifts.isEmpty() ? idle + 1 : 0;
            if (idle > LONGEST_REST_DAYS) {
                throw new IllegalStateException("nobody works in this calendar");
            }
        }
        return from;
    }

    /** When a standard that was begun at an instant is over. */
    public Instant dueAt(Instant from, Standard standard, List<Pause> pauses) {
        return after(from, allowed(from, standard), pauses);
    }

    /** The working time that a standard allows, by the hours of the day on which it begins. */
    public Duration allowed(Instant from, Standard standard) {
        return standard.workingTime(hoursOn(dayOf(from)).lengthOfADay());
    }

    private List<Shift> shiftsOn(LocalDate day) {
        return holidays.test(day) ? List.of() : hoursOn(day).on(day.getDayOfWeek());
    }

    private WorkingHours hoursOn(LocalDate day) {
        return hours.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(hours.getLast());
    }

    /** What is left of an interval without the pauses, in order. */
    private static List<Pause> counted(Instant from, Instant to, List<Pause> pauses) {
        var left = new ArrayList<Pause>();
        var start = from;
        for (var pause : merged(pauses)) {
            if (start.isBefore(earlier(pause.from(), to))) {
                left.add(new Pause(start, earlier(pause.from(), to)));
            }
            start = later(start, pause.to());
        }
        if (start.isBefore(to)) {
            left.add(new Pause(start, to));
        }
        return left;
    }

    /** The same time in pauses that do not overlap, in order: what lies in two of them is left out once. */
    private static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        pauses.stream().sorted(Comparator.comparing(Pause::from)).forEach(pause -> {
            if (merged.isEmpty() || merged.getLast().to().isBefore(pause.from())) {
                merged.add(pause);
            } else {
                var last = merged.removeLast();
                merged.add(new Pause(last.from(), later(last.to(), pause.to())));
            }
        });
        return merged;
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Duration overlap(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
        var length = Duration.between(later(from, otherFrom), earlier(to, otherTo));
        return length.isNegative() ? Duration.ZERO : length;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
