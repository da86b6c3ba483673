package org.prongsai.files.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.files.VirusScanner.Verdict;
import org.prongsai.files.scan.FakeClamd.Mood;
import org.prongsai.files.testing.Samples;

class ClamdScannerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void a_file_without_a_virus_is_clean_and_was_heard_to_its_end() throws Exception {
        byte[] content = Samples.noise(200_001);
        try (var clamd = new FakeClamd(Mood.HONEST)) {
            assertThat(scan(clamd, LONG, content)).isEqualTo(Verdict.CLEAN);
            assertThat(Arrays.equals(clamd.heard.take(), content)).isTrue();
        }
    }

    @Test
    void a_file_with_a_virus_is_infected() throws IOException {
        try (var clamd = new FakeClamd(Mood.HONEST)) {
            assertThat(scan(clamd, LONG, "a virus".getBytes(UTF_8))).isEqualTo(Verdict.INFECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RUDE", "OVERWHELMED", "TALKING_NONSENSE"})
    void an_answer_that_is_neither_yes_nor_no_is_none(Mood mood) throws IOException {
        try (var clamd = new FakeClamd(mood)) {
            assertThat(scan(clamd, LONG, new byte[1_000_000])).isEqualTo(Verdict.AWAY);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DEAF"})
    void a_scanner_that_does_not_answer_is_not_waited_for_for_ever(Mood mood) throws IOException {
        try (var clamd = new FakeClamd(mood)) {
            assertThat(scan(clamd, SHORT, new byte[20_000_000])).isEqualTo(Verdict.AWAY);
        }
    }

    @Test
    void a_scanner_that_is_not_there_is_away() throws IOException {
        int port;
        try (var clamd = new FakeClamd(Mood.HONEST)) {
            port = clamd.port();
        }
        assertThat(new ClamdScanner("127.0.0.1", port, LONG).scan(new ByteArrayInputStream(new byte[1])))
                .isEqualTo(Verdict.AWAY);
        assertThat(new ClamdScanner("nobody.invalid", 3310, LONG).scan(new ByteArrayInputStream(new byte[1])))
                .isEqualTo(Verdict.AWAY);
    }

    private static Verdict scan(FakeClamd clamd, Duration patience, byte[] content) {
        return new ClamdScanner("127.0.0.1", clamd.port(), patience).scan(new ByteArrayInputStream(content));
    }
}
