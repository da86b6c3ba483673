package org.prongsai.embedded.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff FIRST =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void doubles_up_to_its_longest() {
        Backoff second = FIRST.after(Duration.ofSeconds(1), FIRST);
        Backoff third = second.after(Duration.ZERO, FIRST);
        Backoff fourth = third.after(Duration.ZERO, FIRST);
        assertThat(second.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(third.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(fourth.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void starts_over_after_a_good_run() {
        Backoff second = FIRST.after(Duration.ZERO, FIRST);
        assertThat(second.after(Duration.ofSeconds(30), FIRST)).isEqualTo(FIRST);
    }
}
