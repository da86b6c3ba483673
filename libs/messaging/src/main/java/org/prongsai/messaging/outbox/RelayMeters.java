package org.prongsai.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the relay counts. */
final class RelayMeters {

    private final Counter sent;
    private final Counter duplicates;
    private final Counter failures;
    private final Counter conflicts;

    RelayMeters(MeterRegistry meters) {
        sent = Counter.builder("prongsai.relay.sent")
                .description("Events that Kafka has acknowledged to the relay")
                .register(meters);
        duplicates = Counter.builder("prongsai.relay.duplicates")
                .description("Events sent once more because a process ended, or another one was as fast")
                .register(meters);
        failures = Counter.builder("prongsai.relay.failures")
                .description("Documents left to the next sweep")
                .register(meters);
        conflicts = Counter.builder("prongsai.journal.conflicts")
                .description("Events whose place in the journal is taken by another one: to be looked at by a person")
                .register(meters);
    }

    void sent() {
        sent.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void failure() {
        failures.increment();
    }

    void conflict() {
        conflicts.increment();
    }
}
