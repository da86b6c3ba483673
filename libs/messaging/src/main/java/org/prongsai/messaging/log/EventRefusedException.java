package org.prongsai.messaging.log;

/** Kafka will never take this event as it is, whenever it is sent; others are not concerned. */
public final class EventRefusedException extends RuntimeException {

    EventRefusedException(Throwable cause) {
        super(cause);
    }
}
