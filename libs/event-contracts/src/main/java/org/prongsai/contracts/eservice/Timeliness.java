package org.prongsai.contracts.eservice;

/** A request's handling against the service's time standard (ระยะเวลามาตรฐาน). */
public enum Timeliness {
    IN_TIME,
    LATE,
    /** The agency has stated no standard for the service. */
    NO_STANDARD
}
