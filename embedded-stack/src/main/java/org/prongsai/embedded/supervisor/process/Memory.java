package org.prongsai.embedded.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that a process and its children really occupy. */
final class Memory {

    private Memory() {}

    /** In MiB; 0 when the process is gone. */
    static long residentMiB(ProcessHandle process) {
        long kib = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> residentKiB(each.pid()))
                .sum();
        return (kib + 512) / 1024;
    }

    private static long residentKiB(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isDirectory(Path.of("/proc/self")) ? fromProc(status) : fromPs(pid);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it ended while we looked
        }
    }

    private static long fromProc(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var out = ps.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
    }
}
