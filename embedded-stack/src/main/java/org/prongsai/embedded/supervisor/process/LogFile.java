package org.prongsai.embedded.supervisor.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A process's log: appended to by the process itself, so that it is complete even when the supervisor dies. */
record LogFile(Path path) {

    private static final long LIMIT = 20L << 20;

    /** Keeps one earlier file beside it. The process goes on writing to the same, emptied file; a line may fall between. */
    void keepSmall() throws IOException {
        if (Files.exists(path) && Files.size(path) > LIMIT) {
            Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(0);
            }
        }
    }
}
