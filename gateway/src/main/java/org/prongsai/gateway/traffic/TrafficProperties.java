package org.prongsai.gateway.traffic;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Whether traffic data is kept: docs/adr/0021.
 *
 * @param publicKey what {@code ./prongsai traffic-key} wrote to {@code FILE.public}; absent, nothing is kept
 * @param kept how many whole days, 1 to 731
 * @param directory where the sealed records lie; needed with a key, and without one old days are still deleted there
 */
@ConfigurationProperties("prongsai.gateway.traffic")
record TrafficProperties(
        @Nullable Resource publicKey,
        @DefaultValue("90d") Duration kept,
        @Nullable Path directory) {
    /** Two years, to which an official may prolong it (Computer Crime Act, s.26). */
    private static final long MOST_DAYS = 731;

    TrafficProperties {
        if (!kept.equals(Duration.ofDays(kept.toDays())) || kept.toDays() < 1 || kept.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "prongsai.gateway.traffic.kept has to be whole days, from 1d to %dd".formatted(MOST_DAYS));
        }
        if (publicKey != null && directory == null) {
            throw new IllegalArgumentException(
                    "prongsai.gateway.traffic.public-key needs prongsai.gateway.traffic.directory");
        }
    }

    int keptDays() {
        return Math.toIntExact(kept.toDays());
    }
}
