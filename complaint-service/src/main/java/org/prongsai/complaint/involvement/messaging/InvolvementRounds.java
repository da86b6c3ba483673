package org.prongsai.complaint.involvement.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.involvement.FollowMatters;
import org.prongsai.complaint.involvement.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes its rounds for as long as the service runs: topics are followed, parked events are tried once when the process
 * has started, and whoever was not told is told again.
 */
final class InvolvementRounds implements SmartLifecycle {

    /** As the other consumers are called in metrics and in the platform's status. */
    static final String NAME = "complaint-involvement";

    private static final Logger LOG = LoggerFactory.getLogger(InvolvementRounds.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final List<FollowedLog> logs;
    private final LogsOnKafka kafka;
    private final FollowMatters follow;
    private final Matters matters;
    private final Duration interval;
    private volatile Seen seen = new Seen(0, 0);
    private boolean redriven;
    private String lastFailure = "";
    private @Nullable Thread thread;
    private @Nullable CountDownLatch end;

    /** What the last round saw, for metrics that are read while Kafka or the store may not answer. */
    private record Seen(long lag, long parked) {}

    /**
     * How far the consumer has come.
     *
     * @param lag records that nobody has read yet
     * @param applied events that are in the facts, by topic
     */
    record Progress(long lag, long parked, Map<String, Long> applied) {}

    InvolvementRounds(
            List<FollowedLog> logs,
            LogsOnKafka kafka,
            FollowMatters follow,
            Matters matters,
            Duration interval,
            MeterRegistry meters) {
        this.logs = List.copyOf(logs);
        this.kafka = kafka;
        this.follow = follow;
        this.matters = matters;
        this.interval = interval;
        Gauge.builder("prongsai.consumer.lag", () -> seen.lag())
                .description("events that a projection has yet to read")
                .tag("projection", NAME)
                .register(meters);
        Gauge.builder("prongsai.parked.events", () -> seen.parked())
                .description("events that wait until they, or what they follow, are mended")
                .tag("projection", NAME)
                .register(meters);
    }

    /** Asks Kafka and the store. */
    Progress progress() {
        var standing = matters.standing();
        var applied = new LinkedHashMap<String, Long>();
        logs.forEach(log -> applied.put(log.topic(), standing.applied().getOrDefault(log.kind(), 0L)));
        long lag = logs.stream()
                .mapToLong(log -> kafka.lag(log.topic(), log::group))
                .sum();
        return new Progress(lag, standing.parked(), applied);
    }

    private void goRound() {
        try {
            logs.forEach(log -> kafka.idOf(log.topic()).ifPresent(log::follow));
            if (!redriven) {
                follow.redrive();
                redriven = true;
            }
            follow.tellWhatIsUntold();
            var progress = progress();
            seen = new Seen(progress.lag(), progress.parked());
            lastFailure = "";
        } catch (RuntimeException e) {
            var failure = e.getClass().getName();
            if (!failure.equals(lastFailure)) { // once, not at every round of an outage
                LOG.warn("Who is responsible is not followed: {}", failure);
            }
            lastFailure = failure;
        }
    }

    private void goUntil(CountDownLatch stop) {
        try {
            do {
                goRound();
            } while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var stop = new CountDownLatch(1);
            end = stop;
            thread = Thread.ofPlatform().daemon().name("involvement").start(() -> goUntil(stop));
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null && end != null) {
            end.countDown();
            try {
                thread.join(LONGEST_GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
            logs.forEach(FollowedLog::close);
            kafka.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
