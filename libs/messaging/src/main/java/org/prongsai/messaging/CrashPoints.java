package org.prongsai.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Named places at which a test can let the process die, as it would by a power cut. Elsewhere they cost nothing. */
@FunctionalInterface
public interface CrashPoints {

    /** What the shell reports of a process that was killed by SIGKILL. */
    int KILLED = 137;

    /** Nothing is armed. */
    CrashPoints NONE = point -> {};

    void reached(String point);

    /**
     * A point is armed by a file of its name. Whoever removes the file dies, so of several processes only one does, and
     * not again after its restart.
     */
    static CrashPoints armedIn(Path directory) {
        return point -> {
            try {
                if (Files.deleteIfExists(directory.resolve(point))) {
                    Runtime.getRuntime().halt(KILLED);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
