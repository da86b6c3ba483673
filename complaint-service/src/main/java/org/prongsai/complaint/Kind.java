package org.prongsai.complaint;

/** What somebody brings. */
public enum Kind {
    /** Corruption and misconduct (ทุจริตและประพฤติมิชอบ). */
    CORRUPTION,
    /** A grievance about a service. */
    SERVICE,
    FEEDBACK,
    QUESTION
}
