package org.prongsai.embedded.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which cases are loaded whole: a line each, so that a load that was cut off goes on where it was. */
public final class DoneCases {

    /** For how long services give the same answer again, less an hour. */
    private static final Duration ANSWERS_KEPT = Duration.ofHours(23);

    private final Path file;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final boolean old;

    private DoneCases(Path file, boolean old) {
        this.file = file;
        this.old = old;
    }

    public static DoneCases in(Path file) {
        try {
            boolean resumed = Files.exists(file);
            boolean old = resumed
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(Instant.now().minus(ANSWERS_KEPT));
            var known = new DoneCases(file, old);
            if (resumed) {
                // the last line may be half a name: that case is loaded again, and its keys make nothing twice
                known.done.addAll(Files.readAllLines(file));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a load was cut off so long ago that the services no longer know its calls again. */
    boolean isOld() {
        return old;
    }

    boolean has(Case loaded) {
        return done.contains(loaded.id());
    }

    synchronized void add(Case loaded) {
        try {
            Files.writeString(
                    file, loaded.id() + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            done.add(loaded.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
