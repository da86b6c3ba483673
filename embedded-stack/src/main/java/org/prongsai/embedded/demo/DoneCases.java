package org.prongsai.embedded.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which cases are loaded whole: a line each, so that a load that was cut off goes on where it was. */
public final class DoneCases {

    private final Path file;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    private DoneCases(Path file) {
        this.file = file;
    }

    public static DoneCases in(Path file) {
        var known = new DoneCases(file);
        if (Files.exists(file)) {
            try {
                // the last line may be half a name: that case is loaded again, and its keys make nothing twice
                known.done.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
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
