package org.prongsai.reporting.measures;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.emptySortedSet;
import static java.util.Collections.unmodifiableSortedMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.reporting.fold.Sum;

/**
 * The newest events of each series, twenty at most, so that a report of a hundred thousand cases stays small.
 *
 * <p>It only grows towards newer events: the twenty newest of a union are found among the twenty newest of its parts,
 * so joining commutes, associates and is idempotent. What happened stays so, hence {@link #minus} takes nothing back.
 */
public record Recent(@JsonValue SortedMap<String, SortedSet<EventRef>> series) implements Sum<Recent> {

    static final int LIMIT = 20;

    private static final Recent NONE = new Recent(emptySortedMap());

    @JsonCreator
    public Recent {
        series = unmodifiableSortedMap(series);
    }

    static Recent none() {
        return NONE;
    }

    static Recent of(String name, EventRef event) {
        var events = new TreeSet<EventRef>();
        events.add(event);
        var series = new TreeMap<String, SortedSet<EventRef>>();
        series.put(name, events);
        return new Recent(series);
    }

    SortedSet<EventRef> in(String name) {
        return series.getOrDefault(name, emptySortedSet());
    }

    @Override
    public Recent plus(Recent other) {
        var together = new TreeMap<>(series);
        other.series.forEach((name, events) -> together.put(name, newest(in(name), events)));
        return new Recent(together);
    }

    @Override
    public Recent minus(Recent other) {
        return this;
    }

    private static SortedSet<EventRef> newest(SortedSet<EventRef> these, SortedSet<EventRef> those) {
        var newest = new TreeSet<>(these);
        newest.addAll(those);
        while (newest.size() > LIMIT) {
            newest.pollLast();
        }
        return newest;
    }
}
