package org.prongsai.support.web;

import java.io.IOException;
import java.io.Serial;

/** A body went on beyond its limit while it was read. */
final class BodyTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("body too large");
    }
}
