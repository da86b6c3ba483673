package org.prongsai.gateway.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals and writes records one after the other, on a thread that no request waits for. A record that cannot be written,
 * because the disk is full or too many wait, is given up and counted: the complaint matters more.
 */
final class SealedTrafficData implements TrafficData {
    private static final Logger LOG = LoggerFactory.getLogger(SealedTrafficData.class);
    private static final int MOST_WAITING = 10_000;
    private static final long SECONDS_TO_END = 5;

    private final ExecutorService writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("traffic-data").daemon().factory());
    private final SealingKey key;
    private final TrafficFiles files;
    private final int keptDays;
    private final Counter lost;
    /** Of the writer's thread alone, so that a full disk does not fill the log as well. */
    private boolean losing;

    SealedTrafficData(SealingKey key, TrafficFiles files, int keptDays, MeterRegistry meters) {
        this.key = key;
        this.files = files;
        this.keptDays = keptDays;
        this.lost = meters.counter("prongsai.gateway.traffic.lost");
    }

    @Override
    public void keep(TrafficRecord traffic) {
        try {
            writer.execute(() -> write(traffic));
        } catch (RejectedExecutionException tooMany) {
            lost.increment();
        }
    }

    private void write(TrafficRecord traffic) {
        try {
            files.append(traffic.day(), key.seal(traffic));
            if (losing) {
                losing = false;
                LOG.warn("Traffic data is written again");
            }
        } catch (IOException | RuntimeException failure) {
            lost.increment();
            if (!losing) {
                losing = true;
                LOG.error("Traffic data is being lost: {}", failure.toString());
            }
        }
    }

    @Override
    public Notice notice() {
        return new Notice(Kind.SEALED, keptDays, key.fingerprint());
    }

    /** Ends when what was taken is written, or soon. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                lost.increment(writer.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
