package org.prongsai.reporting.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.rows.StoredRow;

/**
 * Two generations watched until the newer one may take over.
 *
 * <p>Events come in meanwhile, and two rows with as many events need not have the same ones while one of them is still
 * on its way. So a row that was once seen equal is settled, any other is looked at again.
 */
final class SideBySide {

    private final int live;
    private final int rebuilt;
    private final Set<String> settled = new HashSet<>();
    private @Nullable Instant caughtUpAt;
    private long behind;
    private Set<String> subjects = Set.of();
    private List<String> differing = List.of();

    SideBySide(int live, int rebuilt) {
        this.live = live;
        this.rebuilt = rebuilt;
    }

    boolean isOf(int live, int rebuilt) {
        return this.live == live && this.rebuilt == rebuilt;
    }

    void look(Map<String, StoredRow.Digest> liveRows, Map<String, StoredRow.Digest> rebuiltRows, Instant now) {
        subjects = new TreeSet<>(liveRows.keySet());
        subjects.addAll(rebuiltRows.keySet());
        var unequal = new ArrayList<String>();
        for (String subject : subjects) {
            var one = liveRows.get(subject);
            var other = rebuiltRows.get(subject);
            if (one != null && other != null && sameNumberOfEvents(one, other)) {
                if (one.sha256().equals(other.sha256())) {
                    settled.add(subject);
                } else {
                    unequal.add(subject);
                }
            }
        }
        differing =
                unequal.stream().filter(subject -> !settled.contains(subject)).toList();
        behind = behind(liveRows, rebuiltRows);
        if (caughtUpAt == null && behind == 0) {
            caughtUpAt = now;
        }
    }

    /** How many events the rebuilt rows have yet to apply to say as much as the live ones. */
    static long behind(Map<String, StoredRow.Digest> liveRows, Map<String, StoredRow.Digest> rebuiltRows) {
        return liveRows.values().stream()
                .mapToLong(row -> missing(row, rebuiltRows.get(row.subject())))
                .sum();
    }

    /**
     * Whether every row of the live one has its counterpart from at least as many events, and either was seen equal to
     * it or had its time to be.
     */
    boolean isReady(Instant now, Duration patience) {
        if (caughtUpAt == null || behind > 0) {
            return false;
        }
        return settled.containsAll(subjects) || !now.isBefore(caughtUpAt.plus(patience));
    }

    Comparison result(Instant now) {
        var uncompared = subjects.stream()
                .filter(subject -> !settled.contains(subject) && !differing.contains(subject))
                .toList();
        int equal = subjects.size() - differing.size() - uncompared.size();
        return new Comparison(live, rebuilt, subjects.size(), equal, differing, uncompared, now);
    }

    private static boolean sameNumberOfEvents(StoredRow.Digest one, StoredRow.Digest other) {
        return one.lineage().applied().equals(other.lineage().applied());
    }

    private static long missing(StoredRow.Digest live, StoredRow.@Nullable Digest rebuilt) {
        return live.lineage().applied().entrySet().stream()
                .mapToLong(topic -> Math.max(
                        0,
                        topic.getValue()
                                - (rebuilt == null
                                        ? 0
                                        : rebuilt.lineage().applied().getOrDefault(topic.getKey(), 0L))))
                .sum();
    }
}
