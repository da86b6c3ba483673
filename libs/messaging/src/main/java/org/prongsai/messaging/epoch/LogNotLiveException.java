package org.prongsai.messaging.epoch;

/** The log may not be added to right now; what waits is taken by a sweep once it may. */
public final class LogNotLiveException extends RuntimeException {

    LogNotLiveException(String message) {
        super(message);
    }
}
