package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells the person at the terminal what happens and how long it took, and keeps it in a log. */
final class Progress {

    private final PrintStream terminal;
    private final Path log;
    private final Instant startedAt;

    Progress(PrintStream terminal, Path log, Instant startedAt) {
        this.terminal = terminal;
        this.log = log;
        this.startedAt = startedAt;
    }

    void say(String line) {
        double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
        print("%7.1f s  %s".formatted(seconds, line), line);
    }

    /** Lines that others rely on, without a time. */
    void announce(String lines) {
        print(lines, lines.lines().findFirst().orElse(""));
    }

    private synchronized void print(String shown, String kept) {
        terminal.println(shown);
        terminal.flush();
        try {
            String entry = "%s %s%n".formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS), kept);
            Files.writeString(log, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            terminal.println(String.format(Locale.ROOT, "cannot write %s: %s", log, e.getMessage()));
        }
    }
}
