package org.prongsai.reporting.fold;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by cell and day: a finitely supported map (cell, day) → number, where a number that comes to zero is no
 * longer there. Added and subtracted point by point it is a free abelian group: every element has its inverse, and
 * order never matters.
 *
 * <p>Numbers are changes, not states: a case that goes from RECEIVED to CLOSED on a day counts −1 and +1 there. The
 * state by the end of any day is the sum of the days up to it.
 */
public record Tally(@JsonValue SortedMap<String, SortedMap<LocalDate, Long>> cells) implements Sum<Tally> {

    private static final Tally NONE = new Tally(emptySortedMap());

    @JsonCreator
    public Tally {
        cells = unmodifiableSortedMap(cells);
    }

    public static Tally none() {
        return NONE;
    }

    public static Tally of(String cell, LocalDate day, long number) {
        return number == 0 ? NONE : new Tally(sorted(cell, sorted(day, number)));
    }

    @Override
    public Tally plus(Tally other) {
        return combine(other, 1);
    }

    @Override
    public Tally minus(Tally other) {
        return combine(other, -1);
    }

    /** The same counts, each under the given prefix. */
    public Tally under(String prefix) {
        var prefixed = new TreeMap<String, SortedMap<LocalDate, Long>>();
        cells.forEach((cell, days) -> prefixed.put(prefix + cell, days));
        return new Tally(prefixed);
    }

    /** The number in a cell by the end of a day. */
    public long at(String cell, LocalDate day) {
        return sumOf(daysOf(cell).headMap(day.plusDays(1)));
    }

    /** What came into a cell from the first day to the last, both included. */
    public long within(String cell, LocalDate first, LocalDate last) {
        return last.isBefore(first) ? 0 : sumOf(daysOf(cell).subMap(first, last.plusDays(1)));
    }

    /** The numbers by the end of a day of every cell that begins with the prefix, named by what follows it. */
    public SortedMap<String, Long> allUnder(String prefix, LocalDate day) {
        var numbers = new TreeMap<String, Long>();
        for (String cell : cells.tailMap(prefix).keySet()) {
            if (!cell.startsWith(prefix)) {
                break;
            }
            long number = at(cell, day);
            if (number != 0) {
                numbers.put(cell.substring(prefix.length()), number);
            }
        }
        return numbers;
    }

    private SortedMap<LocalDate, Long> daysOf(String cell) {
        return cells.getOrDefault(cell, emptySortedMap());
    }

    private Tally combine(Tally other, int sign) {
        var sum = new TreeMap<>(cells);
        other.cells.forEach((cell, days) -> {
            SortedMap<LocalDate, Long> together = combine(daysOf(cell), days, sign);
            if (together.isEmpty()) {
                sum.remove(cell);
            } else {
                sum.put(cell, together);
            }
        });
        return new Tally(sum);
    }

    private static SortedMap<LocalDate, Long> combine(
            SortedMap<LocalDate, Long> these, SortedMap<LocalDate, Long> those, int sign) {
        var sum = new TreeMap<>(these);
        those.forEach((day, number) -> {
            long together = Math.addExact(sum.getOrDefault(day, 0L), sign * number);
            if (together == 0) {
                sum.remove(day);
            } else {
                sum.put(day, together);
            }
        });
        return unmodifiableSortedMap(sum);
    }

    private static long sumOf(SortedMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, V> sorted(K key, V value) {
        var map = new TreeMap<K, V>();
        map.put(key, value);
        return unmodifiableSortedMap(map);
    }
}
