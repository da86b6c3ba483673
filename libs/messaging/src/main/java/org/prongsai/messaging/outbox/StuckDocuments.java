package org.prongsai.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.messaging.outbox.OutboxDocument.Address;

/**
 * Documents whose next event cannot be sent for a reason of its own. They are tried again ever more rarely, so that they
 * neither flood the log with copies nor keep others from being relayed.
 */
final class StuckDocuments {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 9;

    private record Rest(int failures, Instant until) {}

    private final Map<Address, Rest> resting = new ConcurrentHashMap<>();
    private final Clock clock;

    StuckDocuments(Clock clock) {
        this.clock = clock;
    }

    boolean isResting(Address address) {
        Rest rest = resting.get(address);
        return rest != null && rest.until().isAfter(clock.instant());
    }

    /** Lets a document rest, and tells how often in a row it has failed. */
    int failed(Address address) {
        Rest now = resting.compute(address, (same, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
            return new Rest(failures, clock.instant().plus(pause));
        });
        return now.failures();
    }

    void relayed(Address address) {
        resting.remove(address);
    }

    int count() {
        return resting.size();
    }
}
