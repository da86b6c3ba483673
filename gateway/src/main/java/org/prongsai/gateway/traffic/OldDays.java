package org.prongsai.gateway.traffic;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prongsai.calendar.BangkokTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes days that have been kept long enough: at the start, then every hour, whether or not anything new is kept. */
final class OldDays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OldDays.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("traffic-data-old").daemon().factory());
    private final TrafficFiles files;
    private final int keptDays;
    private final Clock clock;

    OldDays(TrafficFiles files, int keptDays, Clock clock) {
        this.files = files;
        this.keptDays = keptDays;
        this.clock = clock;
    }

    void begin() {
        Future<?> _ = executor.scheduleWithFixedDelay(this::delete, 0, 1, TimeUnit.HOURS);
    }

    /** Today does not count: what came in a minute ago is kept as long as it was said. */
    void delete() {
        try {
            files.deleteBefore(BangkokTime.today(clock).minusDays(keptDays));
        } catch (IOException | RuntimeException failure) {
            LOG.error("Old traffic data could not be deleted: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
