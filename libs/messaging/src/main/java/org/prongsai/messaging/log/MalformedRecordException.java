package org.prongsai.messaging.log;

/** A record on an events topic that is no event. Its message does not repeat what the record says. */
public final class MalformedRecordException extends RuntimeException {

    MalformedRecordException(String message) {
        super(message);
    }
}
