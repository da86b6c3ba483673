package org.prongsai.contracts;

/** A body that does not fit its type. The message names the field and never repeats a value. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }
}
