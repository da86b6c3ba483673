package org.prongsai.eservice.request;

/** The way by which a request came in. */
public enum Channel {
    WEB,
    /** At the counter. */
    WALK_IN,
    LETTER,
    PHONE;

    /** Whether an officer recorded it from paper, on whatever day. */
    public boolean isOnPaper() {
        return this != WEB;
    }
}
