package org.prongsai.contracts.complaint;

/** A state in which an agency works on a case. */
public enum ComplaintStage {
    RECEIVED,
    TRIAGED,
    ACKNOWLEDGED,
    ASSIGNED,
    INVESTIGATING,
    REOPENED
}
