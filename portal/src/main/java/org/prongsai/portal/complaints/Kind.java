package org.prongsai.portal.complaints;

/** What somebody comes with. */
public enum Kind {
    /** Corruption and misconduct (ทุจริตและประพฤติมิชอบ): an entrance of its own. */
    CORRUPTION,
    /** A complaint about a service. */
    SERVICE,
    /** An opinion or suggestion. */
    FEEDBACK,
    QUESTION
}
