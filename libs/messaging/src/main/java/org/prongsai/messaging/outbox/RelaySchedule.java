package org.prongsai.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.journal.Journal;
import org.springframework.context.SmartLifecycle;

/**
 * Verifies the log and sweeps the outbox, again and again until the process ends, whatever fails. What a crash or an
 * outage has left waiting is found here, and by nobody else.
 */
public final class RelaySchedule implements SmartLifecycle {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    /** Later than the web server, whose last requests still wake the relay. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 10_000;

    private final Outbox outbox;
    private final Journal journal;
    private final LiveLog liveLog;
    private final OutboxRelay relay;
    private final Duration sweepInterval;
    private final Duration minimumAge;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Seen seen = new Seen(0, Optional.empty(), 0);
    private @Nullable Thread thread;

    /**
     * What the schedule last saw, for metrics that are read while the store may not answer.
     *
     * @param waiting documents in which something waits
     * @param oldest since when the first of them
     * @param journal events in the journal
     */
    public record Seen(long waiting, Optional<Instant> oldest, long journal) {}

    /**
     * The schedule of a relay.
     *
     * @param minimumAge how long something must have waited to be taken for left behind
     */
    public RelaySchedule(
            Outbox outbox,
            Journal journal,
            LiveLog liveLog,
            OutboxRelay relay,
            Duration sweepInterval,
            Duration minimumAge) {
        this.outbox = outbox;
        this.journal = journal;
        this.liveLog = liveLog;
        this.relay = relay;
        this.sweepInterval = sweepInterval;
        this.minimumAge = minimumAge;
    }

    public Seen seen() {
        return seen;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("outbox-sweep").start(this::run);
        }
    }

    private void run() {
        boolean indexed = false;
        Duration pause = Duration.ZERO;
        while (!stopsWithin(pause)) {
            try {
                if (!indexed) {
                    outbox.createIndexes();
                    indexed = true;
                }
                turn();
            } catch (RuntimeException e) {
                relay.met(e);
            }
            if (liveLog.isLive()) {
                relay.works();
                pause = sweepInterval;
            } else {
                pause = longer(pause);
            }
        }
    }

    private void turn() {
        seen = new Seen(outbox.waiting(), outbox.oldest(), journal.count());
        liveLog.verify();
        relay.sweep(minimumAge);
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? sweepInterval : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LONGEST_GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        relay.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && stopping.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
