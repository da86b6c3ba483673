package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.embedded.process.CannotStart;

/** Where one platform keeps everything that it must find again. */
record DataDirectory(Path root) {

    static DataDirectory at(Path root) {
        var data = new DataDirectory(root);
        try {
            Files.createDirectories(data.run());
            Files.createDirectories(data.logs());
        } catch (IOException e) {
            throw new CannotStart("the data directory %s cannot be written to (%s)".formatted(root, e.getMessage()));
        }
        return data;
    }

    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path stackFile() {
        return run().resolve("stack.json");
    }

    Path demoLoaded() {
        return run().resolve("demo-loaded");
    }

    /** The cases of the demo that are loaded whole. */
    Path demoDone() {
        return run().resolve("demo-done");
    }

    /** The day in Bangkok on which the demo was first loaded: a load that was cut off goes on with the same past. */
    LocalDate demoDay() {
        Path file = run().resolve("demo-day");
        try {
            if (Files.notExists(file)) {
                Secrets.write(file, BangkokTime.today(Clock.systemUTC()).toString());
            }
            return LocalDate.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Secrets secrets() {
        return new Secrets(root.resolve("keys"));
    }

    /** Makes it if there is none yet. */
    Path makeDirectory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the supervisor holds while it lives; the system lets go of it however the supervisor ends. */
    FileChannel lock() {
        try {
            FileChannel channel =
                    FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStart("already running with the data in %s: see ./prongsai status".formatted(root));
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this platform holds the demo; decided at its first start, for good. */
    boolean isDemo(boolean emptyWanted) {
        Path mode = root.resolve("mode");
        try {
            if (Files.notExists(mode)) {
                Secrets.write(mode, emptyWanted ? "empty" : "demo");
            }
            boolean demo = Files.readString(mode).strip().equals("demo");
            if (demo && emptyWanted) {
                throw new CannotStart("%s already holds the demo: --empty needs another --data".formatted(root));
            }
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
