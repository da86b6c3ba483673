package org.prongsai.messaging.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.journal.Journal;
import org.prongsai.messaging.outbox.Outbox;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Shows what waits, and how many events were sent since the beginning. */
@Endpoint(id = "outbox")
final class OutboxEndpoint {

    private final Outbox outbox;
    private final Journal journal;
    private final LiveLog liveLog;
    private final Clock clock;

    OutboxEndpoint(Outbox outbox, Journal journal, LiveLog liveLog, Clock clock) {
        this.outbox = outbox;
        this.journal = journal;
        this.liveLog = liveLog;
        this.clock = clock;
    }

    /**
     * What stands in the outbox.
     *
     * @param pending documents in which something waits
     * @param oldestSeconds how long the first of them has waited; 0 when none does
     * @param journal the number of events by topic
     */
    record Report(long pending, long oldestSeconds, Map<String, Long> journal) {}

    @ReadOperation
    Report report() {
        long oldest = outbox.oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
        return new Report(outbox.waiting(), Math.max(0, oldest), Map.of(liveLog.topic(), journal.count()));
    }
}
