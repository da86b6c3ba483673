package org.prongsai.messaging.autoconfigure;

import org.prongsai.messaging.epoch.LiveLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Not ready before the log was looked at, and while the journal is sent into a new one. An outage of Kafka is no reason
 * to turn people away: what they say waits in the outbox.
 */
final class EventLogHealth implements HealthIndicator {

    private final LiveLog liveLog;

    EventLogHealth(LiveLog liveLog) {
        this.liveLog = liveLog;
    }

    @Override
    public Health health() {
        LiveLog.State state = liveLog.state();
        Health.Builder health = switch (state) {
            case LIVE, SUSPECT -> Health.up();
            case STARTING, REPLAYING -> Health.outOfService();
        };
        return health.withDetail("topic", liveLog.topic())
                .withDetail("epoch", liveLog.lastEpoch())
                .withDetail("state", state)
                .build();
    }
}
