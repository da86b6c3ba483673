package org.prongsai.reporting.measures;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** An event that a report names: an opaque id, its type and its two times; nothing of what it says. */
public record EventRef(String id, String type, LocalDate occurredOn, Instant recordedAt)
        implements Comparable<EventRef> {

    private static final Comparator<EventRef> NEWEST_FIRST =
            comparing(EventRef::occurredOn).reversed().thenComparing(EventRef::id, Comparator.reverseOrder());

    @Override
    public int compareTo(EventRef other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
