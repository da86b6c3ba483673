package org.prongsai.reporting.parking;

/** The way of a {@link Redrive} to the projection. */
public interface Redrives {

    /** Returns when it cannot be lost any more. */
    void send(ParkedNote parked);
}
