package org.prongsai.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Thai fiscal year (ปีงบประมาณ), in the Buddhist Era: 2564 runs from 1 October 2563 to 30 September 2564.
 *
 * @param value 2500 to 2700
 */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

    public static final int FIRST = 2500;
    public static final int LAST = 2700;

    public FiscalYear {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("a fiscal year is between " + FIRST + " and " + LAST + ", not " + value);
        }
    }

    /** The fiscal year in which a day lies. */
    public static FiscalYear of(LocalDate day) {
        var begun = day.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0;
        return new FiscalYear(BuddhistEra.yearOf(day) + begun);
    }

    public LocalDate firstDay() {
        return LocalDate.of(BuddhistEra.toCommonEra(value) - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(BuddhistEra.toCommonEra(value), Month.SEPTEMBER, 30);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** Its twelve months, October first. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(firstDay()), month -> month.plusMonths(1))
                .limit(12)
                .toList();
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
