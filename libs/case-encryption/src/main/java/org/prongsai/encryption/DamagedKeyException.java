package org.prongsai.encryption;

import org.jspecify.annotations.Nullable;

/** A key is not as it was written: a half-restored or changed file. Nothing is guessed; somebody has to look. */
public final class DamagedKeyException extends RuntimeException {

    DamagedKeyException(String which, @Nullable Throwable cause) {
        super(which + " is damaged; restore it from the copy of the keys", cause);
    }
}
