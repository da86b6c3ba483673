package org.prongsai.reporting.fold;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Percentiles of whole numbers that are counted, by nearest rank: the answer is always one that occurred. */
public final class NearestRank {

    private NearestRank() {}

    /**
     * The percentile, or null where nothing is counted.
     *
     * @param counts how often each number occurred
     */
    public static @Nullable Integer percentile(int percent, SortedMap<Integer, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.ceilDiv(all * percent, 100);
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }
}
