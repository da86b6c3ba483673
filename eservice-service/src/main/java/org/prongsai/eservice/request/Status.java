package org.prongsai.eservice.request;

/** How far a request has come. */
public enum Status {
    SUBMITTED,
    ACCEPTED,
    /** Something is missing, and the agency waits for the citizen: the clock stands still. */
    RETURNED,
    COMPLETED,
    REJECTED;

    public boolean isOpen() {
        return this == SUBMITTED || this == ACCEPTED || this == RETURNED;
    }
}
