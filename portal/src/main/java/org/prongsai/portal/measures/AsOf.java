package org.prongsai.portal.measures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Up to which event, and by which rules, a report was counted. */
public record AsOf(
        long logEpoch,
        List<Position> positions,
        @Nullable Instant lastEventTime,
        @Nullable String rulesVersion) {

    public record Position(String topic, int partition, long offset) {}

    public AsOf {
        positions = positions == null ? List.of() : List.copyOf(positions);
    }
}
