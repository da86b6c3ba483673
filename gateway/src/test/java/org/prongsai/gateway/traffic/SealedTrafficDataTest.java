package org.prongsai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;

@ExtendWith(OutputCaptureExtension.class)
class SealedTrafficDataTest {

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private KeyPair key;

    @BeforeEach
    void makeKey() {
        key = KeyPair.in(directory);
    }

    @Test
    void what_was_taken_is_written_before_the_end() throws IOException {
        try (SealedTrafficData traffic = traffic()) {
            for (int i = 0; i < 500; i++) {
                traffic.keep(aRecord());
            }
        }

        assertThat(key.open(List.of(file()))).hasSize(500);
        assertThat(lost()).isZero();
    }

    @Test
    void what_comes_after_the_end_is_lost_and_counted() throws IOException {
        SealedTrafficData traffic = traffic();
        traffic.close();
        traffic.keep(aRecord());

        assertThat(lost()).isOne();
    }

    @Test
    void a_full_disk_loses_records_and_says_so_once(CapturedOutput output) throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a disk that is always full").exists();
        Files.createSymbolicLink(file(), full);
        try (SealedTrafficData traffic = traffic()) {
            for (int i = 0; i < 3; i++) {
                traffic.keep(aRecord());
            }
        }

        assertThat(lost()).isEqualTo(3);
        assertThat(output.getAll())
                .containsOnlyOnce("Traffic data is being lost")
                .doesNotContain("203.0.113.7");
    }

    private SealedTrafficData traffic() throws IOException {
        SealingKey sealing = SealingKey.of("the key", Files.readAllBytes(key.forThePlatform()));
        return new SealedTrafficData(sealing, new TrafficFiles(directory, "test"), 90, meters);
    }

    private static TrafficRecord aRecord() throws IOException {
        return new TrafficRecord(
                Instant.parse("2026-08-19T17:30:00Z"),
                InetAddress.getByName("203.0.113.7"),
                HttpMethod.POST,
                ComplaintRoute.API_FILING);
    }

    private Path file() {
        return directory.resolve("2026-08-20-test.sealed");
    }

    private double lost() {
        return meters.get("prongsai.gateway.traffic.lost").counter().count();
    }
}
