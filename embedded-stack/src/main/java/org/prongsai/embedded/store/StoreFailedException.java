package org.prongsai.embedded.store;

/** The disk did not take a commit: this process answers nothing more, and is started anew. */
final class StoreFailedException extends RuntimeException {

    StoreFailedException(Throwable cause) {
        super("The store cannot be written", cause);
    }
}
