package org.prongsai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldDaysTest {
    /** 20 November in Bangkok already: 92 days after 20 August. */
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-19T17:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void a_day_is_deleted_once_its_last_record_was_kept_for_90_days_whichever_process_wrote_it() throws IOException {
        for (String name : new String[] {
            "2026-08-20-gateway-1.sealed",
            "2026-08-21-gateway-2.sealed",
            "2026-08-22-gateway-1.sealed",
            "2026-11-20-gateway-1.sealed",
            "2026-99-99-not-ours.sealed",
            "2025-01-01-notes.txt"
        }) {
            Files.createFile(directory.resolve(name));
        }

        try (OldDays old = new OldDays(new TrafficFiles(directory, "gateway-1"), 90, NOVEMBER)) {
            old.begin();
            await().until(() -> !names().contains("2026-08-21-gateway-2.sealed"));
        }

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "2026-08-22-gateway-1.sealed",
                        "2026-11-20-gateway-1.sealed",
                        "2026-99-99-not-ours.sealed",
                        "2025-01-01-notes.txt");
    }

    @Test
    void where_there_is_no_directory_none_is_made() {
        try (OldDays old = new OldDays(new TrafficFiles(directory.resolve("none"), ""), 90, NOVEMBER)) {
            old.delete();
        }
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void each_day_in_bangkok_has_a_file_of_its_own() throws IOException {
        TrafficFiles files = new TrafficFiles(directory, "pod/../1");
        files.append(LocalDate.of(2026, 8, 20), "one");
        files.append(LocalDate.of(2026, 8, 20), "two");
        files.append(LocalDate.of(2026, 8, 21), "three");

        assertThat(names()).containsExactlyInAnyOrder("2026-08-20-pod_.._1.sealed", "2026-08-21-pod_.._1.sealed");
        assertThat(directory.resolve("2026-08-20-pod_.._1.sealed")).hasContent("one\ntwo\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
