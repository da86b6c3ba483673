package org.prongsai.reporting.parking;

/**
 * Asks a projection to try an aggregate's parked events again. It travels beside the events, on the partition of the
 * aggregate, so that it is taken in order with them.
 */
public record Redrive(String projection) {

    /** Keyed as the events are. */
    public static final String TOPIC = "prongsai.reporting.redrives";
}
