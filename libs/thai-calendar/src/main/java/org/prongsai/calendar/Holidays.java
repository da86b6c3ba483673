package org.prongsai.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Public holidays of government offices (วันหยุดราชการ), from {@code holidays.csv}: those of every year, those of the
 * moon's calendar, and the day taken instead of one that falls on a weekend (วันหยุดชดเชย). The lunar ones are there for
 * the years that have been announced; the cabinet may always add a day.
 */
public final class Holidays {

    /** So far back reaches the weekend for which a Monday, or after Songkran a later day, is free. */
    private static final int LONGEST_WAY_FROM_A_WEEKEND = 5;

    /** A holiday of every year, since a day. */
    private record Yearly(MonthDay day, LocalDate since) {
        boolean isOn(LocalDate date) {
            return day.equals(MonthDay.from(date)) && !date.isBefore(since);
        }
    }

    private final List<Yearly> yearly;
    private final Set<LocalDate> single;

    private Holidays(List<Yearly> yearly, Set<LocalDate> single) {
        this.yearly = List.copyOf(yearly);
        this.single = Set.copyOf(single);
    }

    public static Holidays ofThailand() {
        try (InputStream file = Holidays.class.getResourceAsStream("holidays.csv")) {
            return read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holidays read(String text) {
        var rows = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        var yearly = rows.stream()
                .filter(row -> row.getFirst().equals("yearly"))
                .map(row -> new Yearly(MonthDay.parse("--" + row.get(1)), LocalDate.parse(row.get(2))))
                .toList();
        var single = new HashSet<LocalDate>();
        rows.stream()
                .filter(row -> row.getFirst().equals("on"))
                .forEach(row -> single.add(LocalDate.parse(row.get(1))));
        return new Holidays(yearly, single);
    }

    /** Whether offices are closed for a holiday on that day; a weekend is none by itself. */
    public boolean isHoliday(LocalDate day) {
        return isNamed(day) || isTakenInstead(day);
    }

    private boolean isNamed(LocalDate day) {
        return single.contains(day) || yearly.stream().anyMatch(one -> one.isOn(day));
    }

    /** One day is given for a weekend, whether one or both of its days are holidays: the first that would be worked. */
    private boolean isTakenInstead(LocalDate day) {
        if (isWeekend(day)) {
            return false;
        }
        var before = Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .limit(LONGEST_WAY_FROM_A_WEEKEND)
                .takeWhile(earlier -> isWeekend(earlier) || isNamed(earlier))
                .toList();
        return before.stream().anyMatch(earlier -> isWeekend(earlier) && isNamed(earlier));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
