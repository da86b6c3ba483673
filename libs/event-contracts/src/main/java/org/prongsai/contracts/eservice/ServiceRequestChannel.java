package org.prongsai.contracts.eservice;

/** The way by which a request came in. */
public enum ServiceRequestChannel {
    WEB,
    WALK_IN,
    LETTER,
    PHONE
}
