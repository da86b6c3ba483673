package org.prongsai.reporting.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.fold.Lineage;

/** Up to which events, and by which rules, a report was made. */
public record AsOf(
        long logEpoch, List<Position> positions, @Nullable Instant lastEventTime, String rulesVersion) {

    public record Position(String topic, int partition, long offset) {}

    public static AsOf of(Lineage lineage, String rulesVersion) {
        var positions = lineage.positions().entrySet().stream()
                .flatMap(topic -> topic.getValue().entrySet().stream()
                        .map(partition -> new Position(topic.getKey(), partition.getKey(), partition.getValue())))
                .toList();
        return new AsOf(lineage.logEpoch(), positions, lineage.lastEventTime(), rulesVersion);
    }
}
