package org.prongsai.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line when Kafka or the store goes away and one when it is back, however many events fail meanwhile. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final Clock clock;
    private @Nullable Instant since;

    Outage(Clock clock) {
        this.clock = clock;
    }

    synchronized void met(RuntimeException e) {
        if (since == null) {
            since = clock.instant();
            // classes only: a driver's message may quote what it was sent
            log.warn("Events wait in the outbox: {}", causes(e));
        }
    }

    synchronized void isOver() {
        if (since != null) {
            log.info("Events leave the outbox again, after {}", Duration.between(since, clock.instant()));
            since = null;
        }
    }

    static String causes(Throwable e) {
        var causes = new StringBuilder(e.getClass().getSimpleName());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            causes.append(" < ").append(cause.getClass().getSimpleName());
        }
        return causes.toString();
    }
}
