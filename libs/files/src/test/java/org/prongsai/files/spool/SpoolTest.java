package org.prongsai.files.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.files.testing.Samples;

class SpoolTest {

    @TempDir
    private Path directory;

    @Test
    void it_is_read_again_and_again_and_from_any_place() throws IOException {
        byte[] content = Samples.noise(1_000_003);
        try (var spool = spool(content)) {
            assertThat(spool.size()).isEqualTo(content.length);
            for (int i = 0; i < 2; i++) {
                try (var in = spool.open()) {
                    assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
                }
            }
            for (int at : new int[] {999_990, 0, 4095, 4096, 500_000, 1_000_002, 1_000_003}) {
                byte[] expected = Arrays.copyOfRange(content, at, Math.min(at + 100, content.length));
                assertThat(spool.read(at, 100)).isEqualTo(expected);
                try (var in = spool.open(at)) {
                    assertThat(in.readNBytes(100)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothing_of_it_can_be_read_where_it_lies_and_no_name_leads_there() throws IOException {
        byte[] words = "ลับมาก".repeat(1000).getBytes(UTF_8);
        try (var spool = spool(words)) {
            assertThat(directory).isEmptyDirectory();
            byte[] onDisk = openFileIn(directory);
            assertThat(onDisk).hasSizeGreaterThan((int) spool.size());
            assertThat(new String(onDisk, UTF_8)).doesNotContain("ลับ");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_is_longer_than_the_limit_is_not_kept() throws IOException {
        assertThat(Spool.fill(directory, new ByteArrayInputStream(new byte[101]), 100))
                .isEmpty();
        assertThat(directory).isEmptyDirectory();
        assertThat(Spool.fill(directory, new ByteArrayInputStream(new byte[100]), 100))
                .hasValueSatisfying(spool -> assertThat(spool.size()).isEqualTo(100));
    }

    @Test
    void nothing_is_something_too() throws IOException {
        try (var spool = spool(new byte[0])) {
            assertThat(spool.size()).isZero();
            assertThat(spool.read(0, 10)).isEmpty();
            try (var in = spool.open()) {
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    private Spool spool(byte[] content) throws IOException {
        return Spool.fill(directory, new ByteArrayInputStream(content), content.length)
                .orElseThrow();
    }

    /** Linux still shows what is open, by its number. */
    private static byte[] openFileIn(Path directory) throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).startsWith(directory.toRealPath())) {
                    return Files.readAllBytes(descriptor);
                }
            }
        }
        throw new AssertionError("no open file in " + directory);
    }
}
