package org.prongsai.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final Instant START = Instant.parse("2026-10-01T02:00:00Z");
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration HEAD_START = Duration.ofMinutes(10);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private String first;

    @BeforeEach
    void makeTheFirst() {
        first = signingAfter(Duration.ZERO);
    }

    private SigningKeys after(Duration since) {
        return new SigningKeys(directory, LIFE, HEAD_START, Clock.fixed(START.plus(since), ZoneOffset.UTC));
    }

    private String signingAfter(Duration since) {
        return after(since).published().getFirst().getKeyID();
    }

    @Test
    void the_very_first_key_signs_at_once() {
        assertThat(signingAfter(Duration.ofSeconds(1))).isEqualTo(first);
        assertThat(after(LIFE).published()).hasSize(1);
    }

    @Test
    void the_next_key_is_published_before_it_signs_and_the_one_before_it_after_that() {
        Duration old = LIFE.plusSeconds(1);

        var known = after(old).published();
        assertThat(known).hasSize(2);
        assertThat(known.getFirst().getKeyID()).isEqualTo(first);
        var next = known.getLast().getKeyID();

        Duration tookOver = old.plus(HEAD_START).plusSeconds(1);
        assertThat(signingAfter(tookOver)).isEqualTo(next);
        assertThat(after(tookOver).published())
                .extracting(key -> key.getKeyID())
                .containsExactly(next, first);
    }

    @Test
    void a_third_key_ends_the_first_one_only_when_it_signs() {
        Duration hour = Duration.ofHours(1);
        after(hour).rotate();
        var second = signingAfter(hour.multipliedBy(2));
        after(hour.multipliedBy(2)).rotate();

        assertThat(after(hour.multipliedBy(2)).published()).hasSize(3);
        assertThat(signingAfter(hour.multipliedBy(2))).isEqualTo(second);
        assertThat(after(hour.multipliedBy(3)).published())
                .hasSize(2)
                .noneMatch(key -> key.getKeyID().equals(first));
    }
}
