package org.prongsai.reporting.fold;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a sum comes from: how many events of each topic are in it, and how far it has read.
 *
 * <p>Only {@code applied} is taken back by {@link #minus}. The others are high-water marks, which merge by the
 * maximum: an event that was read stays read.
 *
 * @param applied the number of events behind the sum, by topic
 * @param positions the highest offset behind the sum, by topic and partition
 * @param lastEventTime when the youngest event behind the sum was recorded
 * @param logEpoch the highest log epoch behind the sum; 0 before any event
 */
public record Lineage(
        SortedMap<String, Long> applied,
        SortedMap<String, SortedMap<Integer, Long>> positions,
        @Nullable Instant lastEventTime,
        long logEpoch)
        implements Sum<Lineage> {

    private static final Lineage NONE = new Lineage(emptySortedMap(), emptySortedMap(), null, 0);

    public Lineage {
        applied = unmodifiableSortedMap(applied);
        positions = unmodifiableSortedMap(positions);
    }

    public static Lineage none() {
        return NONE;
    }

    /** The lineage of one event. */
    public static Lineage of(String topic, int partition, long offset, Instant recordedAt, long logEpoch) {
        var offsets = new TreeMap<Integer, Long>();
        offsets.put(partition, offset);
        var applied = new TreeMap<String, Long>();
        applied.put(topic, 1L);
        var positions = new TreeMap<String, SortedMap<Integer, Long>>();
        positions.put(topic, unmodifiableSortedMap(offsets));
        return new Lineage(applied, positions, recordedAt, logEpoch);
    }

    @Override
    public Lineage plus(Lineage other) {
        return new Lineage(
                count(other, 1),
                furthest(other),
                latest(lastEventTime, other.lastEventTime),
                Math.max(logEpoch, other.logEpoch));
    }

    @Override
    public Lineage minus(Lineage other) {
        return new Lineage(count(other, -1), positions, lastEventTime, logEpoch);
    }

    /** Whether at least as many events of every topic are in this as in the other. */
    public boolean hasAppliedAsManyAs(Lineage other) {
        return other.applied.entrySet().stream()
                .allMatch(topic -> applied.getOrDefault(topic.getKey(), 0L) >= topic.getValue());
    }

    private SortedMap<String, Long> count(Lineage other, int sign) {
        var sum = new TreeMap<>(applied);
        other.applied.forEach((topic, number) -> {
            long together = sum.getOrDefault(topic, 0L) + sign * number;
            if (together == 0) {
                sum.remove(topic);
            } else {
                sum.put(topic, together);
            }
        });
        return sum;
    }

    private SortedMap<String, SortedMap<Integer, Long>> furthest(Lineage other) {
        var together = new TreeMap<>(positions);
        other.positions.forEach((topic, offsets) -> {
            var merged = new TreeMap<>(together.getOrDefault(topic, emptySortedMap()));
            offsets.forEach((partition, offset) -> merged.merge(partition, offset, Math::max));
            together.put(topic, unmodifiableSortedMap(merged));
        });
        return together;
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
