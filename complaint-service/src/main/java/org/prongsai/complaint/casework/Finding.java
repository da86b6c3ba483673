package org.prongsai.complaint.casework;

/** What triage finds. */
public enum Finding {
    /** Enough to go on with; not for an anonymous corruption case, of which it is asked what it names. */
    GOES_ON,
    EVIDENCE_NAMED,
    WITNESSES_NAMED,
    NOTHING_NAMED;

    public boolean goesOn() {
        return this != NOTHING_NAMED;
    }
}
