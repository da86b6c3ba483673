package org.prongsai.encryption;

/** A ciphertext stands where it was not sealed, or is not as it was sealed: a fault or an attack, never a user's doing. */
public final class BrokenSealException extends RuntimeException {

    BrokenSealException(CaseId id, String field, Throwable cause) {
        super("the seal of " + field + " of " + id + " is broken", cause);
    }
}
