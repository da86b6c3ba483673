package org.prongsai.eservice.request;

/** A request's handling against the service's time standard. */
public enum Timeliness {
    IN_TIME,
    LATE,
    NO_STANDARD
}
