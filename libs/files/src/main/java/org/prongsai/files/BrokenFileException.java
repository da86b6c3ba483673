package org.prongsai.files;

import java.io.IOException;
import java.io.Serial;

/** A stored file does not open with its key: it was changed, or it is not this file, or it cannot be read at all. */
public final class BrokenFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenFileException(FileId id, Throwable cause) {
        super(id + " does not open", cause);
    }
}
