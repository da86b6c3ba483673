package org.prongsai.messaging.log;

/** Kafka did not acknowledge. Whether the event is in the log is not known; it is sent again. */
public final class LogUnavailableException extends RuntimeException {

    LogUnavailableException(Throwable cause) {
        super(cause);
    }
}
