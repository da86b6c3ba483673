package org.prongsai.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.prongsai.files.spool.Spool;

/**
 * What a file turned out to be.
 *
 * @param rendition what is kept of it
 */
public record Content(FileType type, Rendition rendition) {

    /** Writes what is kept of a file, while its spool is open. */
    @FunctionalInterface
    public interface Rendition {

        /**
         * Writes and leaves the stream open.
         *
         * @throws Unsound when the file turns out to be damaged only now
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file that is kept as it is. */
    public static Content asItIs(FileType type, Spool spool) {
        return new Content(type, out -> {
            try (InputStream in = spool.open()) {
                in.transferTo(out);
            }
        });
    }
}
