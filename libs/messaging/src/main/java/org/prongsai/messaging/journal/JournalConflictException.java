package org.prongsai.messaging.journal;

/** The journal holds something else as this event of its aggregate: one of the two is not what happened. */
public final class JournalConflictException extends RuntimeException {

    JournalConflictException(String id) {
        super(id);
    }
}
