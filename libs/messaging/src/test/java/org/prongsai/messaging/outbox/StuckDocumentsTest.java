package org.prongsai.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.prongsai.messaging.outbox.OutboxDocument.Address;

class StuckDocumentsTest {

    private static final Address ADDRESS = new Address("things", "khambok/thing-1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = now::get;
    private final StuckDocuments stuck = new StuckDocuments(clock.withZone(ZoneOffset.UTC));

    @Test
    void a_document_rests_longer_each_time_it_fails_but_never_longer_than_some_minutes() {
        Duration before = Duration.ZERO;
        for (int failure = 1; failure <= 20; failure++) {
            assertThat(stuck.failed(ADDRESS)).isEqualTo(failure);
            Duration rest = rest();
            assertThat(rest).isGreaterThanOrEqualTo(before).isLessThan(Duration.ofMinutes(10));
            before = rest;
        }
        assertThat(before).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void a_document_that_was_relayed_is_as_any_other() {
        stuck.failed(ADDRESS);
        stuck.relayed(ADDRESS);

        assertThat(stuck.isResting(ADDRESS)).isFalse();
        assertThat(stuck.count()).isZero();
        assertThat(stuck.failed(ADDRESS)).isEqualTo(1);
    }

    private Duration rest() {
        Instant failed = now.get();
        while (stuck.isResting(ADDRESS)) {
            now.set(now.get().plusSeconds(1));
        }
        return Duration.between(failed, now.get());
    }
}
