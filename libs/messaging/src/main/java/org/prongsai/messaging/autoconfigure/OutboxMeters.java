package org.prongsai.messaging.autoconfigure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.outbox.OutboxRelay;
import org.prongsai.messaging.outbox.RelaySchedule;

/** How much waits in the outbox and for how long, as the last sweep saw it. Of several instances any one tells all. */
final class OutboxMeters implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1000;

    private final RelaySchedule schedule;
    private final OutboxRelay relay;
    private final LiveLog liveLog;
    private final Clock clock;

    OutboxMeters(RelaySchedule schedule, OutboxRelay relay, LiveLog liveLog, Clock clock) {
        this.schedule = schedule;
        this.relay = relay;
        this.liveLog = liveLog;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("prongsai.outbox.pending", () -> schedule.seen().waiting())
                .description("Documents in which something waits to be sent")
                .register(meters);
        Gauge.builder("prongsai.outbox.oldest.seconds", this::oldestSeconds)
                .description("How long the first of them has waited")
                .register(meters);
        Gauge.builder("prongsai.journal.events", () -> schedule.seen().journal())
                .description("Events in the journal")
                .tag("topic", liveLog.topic())
                .register(meters);
        Gauge.builder("prongsai.log.epoch", liveLog::lastEpoch)
                .description("How often the log was sent anew from the journal, and once more")
                .tag("topic", liveLog.topic())
                .register(meters);
        Gauge.builder("prongsai.relay.stuck", relay::stuck)
                .description("Documents whose next event cannot be sent for a reason of its own")
                .register(meters);
    }

    private double oldestSeconds() {
        return schedule.seen()
                .oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS_PER_SECOND))
                .orElse(0.0);
    }
}
