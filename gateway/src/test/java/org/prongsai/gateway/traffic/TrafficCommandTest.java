package org.prongsai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.gateway.traffic.KeyPair.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;

class TrafficCommandTest {

    @TempDir
    private Path directory;

    private KeyPair key;

    @BeforeEach
    void makeKey() {
        key = KeyPair.in(directory);
    }

    @Test
    void the_private_key_is_its_owners_and_the_public_one_tells_nothing_of_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.forTheLaw())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key.forThePlatform()))
                .contains("ASYMMETRIC_PUBLIC")
                .doesNotContain("PRIVATE");
    }

    @Test
    void the_fingerprint_is_how_the_sum_of_the_public_file_begins() throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(key.forThePlatform()));

        assertThat(key.fingerprint()).isEqualTo(HexFormat.of().formatHex(sum).substring(0, 16));
    }

    @Test
    void a_key_is_never_overwritten() throws IOException {
        byte[] before = Files.readAllBytes(key.forTheLaw());
        assertThat(run("key", key.file().toString()).err()).contains("is there already");
        Files.delete(key.forThePlatform());
        assertThat(run("key", key.file().toString()).err()).contains("is there already");
        assertThat(Files.readAllBytes(key.forTheLaw())).isEqualTo(before);
    }

    @Test
    void records_open_to_their_own_key_and_to_no_other() throws IOException {
        Path sealed = sealed(InetAddress.getByName("203.0.113.7"), InetAddress.getByName("2001:db8::1"));

        assertThat(key.open(List.of(sealed))).containsExactly("""
                        {"at":"2026-08-20T00:30+07:00","address":"203.0.113.7","method":"POST","route":"PAGE_FILING"}""", """
                        {"at":"2026-08-20T00:30+07:00","address":"2001:db8:0:0:0:0:0:1","method":"POST","route":"PAGE_FILING"}""");
        KeyPair another = KeyPair.in(Files.createDirectory(directory.resolve("another")));
        assertThat(another.opening(List.of(sealed)))
                .isEqualTo(
                        new KeyPair.Said(1, "", "prongsai: %s: 2 lines do not open with this key\n".formatted(sealed)));
        assertThat(run("open", key.forThePlatform().toString(), sealed.toString())
                        .err())
                .contains("is no private key of traffic data");
    }

    @Test
    void a_line_that_a_full_disk_cut_off_is_told_and_hides_no_other() throws IOException {
        Path sealed = sealed(InetAddress.getByName("203.0.113.7"));
        String whole = Files.readString(sealed);
        Files.writeString(sealed, whole + whole.substring(0, 100));
        append(sealed, InetAddress.getByName("203.0.113.8"));

        KeyPair.Said opened = key.opening(List.of(sealed));
        assertThat(opened.out().lines()).hasSize(2);
        assertThat(opened.out()).contains("203.0.113.7", "203.0.113.8");
        assertThat(opened.err()).contains("1 lines do not open");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(run("open", key.forTheLaw().toString(), "nowhere.sealed").err())
                .isEqualTo("prongsai: there is no nowhere.sealed\n");
    }

    private Path sealed(InetAddress... addresses) throws IOException {
        Path file = directory.resolve("2026-08-20-test.sealed");
        append(file, addresses);
        return file;
    }

    /** As a process does that has just begun. */
    private void append(Path file, InetAddress... addresses) throws IOException {
        SealingKey sealing = SealingKey.of("the key", Files.readAllBytes(key.forThePlatform()));
        TrafficFiles files = new TrafficFiles(file.resolveSibling("."), "test");
        for (InetAddress address : addresses) {
            TrafficRecord traffic = new TrafficRecord(
                    Instant.parse("2026-08-19T17:30:00.123Z"), address, HttpMethod.POST, ComplaintRoute.PAGE_FILING);
            files.append(traffic.day(), sealing.seal(traffic));
        }
    }
}
