package org.prongsai.complaint.casework;

/** How far a case has come. */
public enum Status {
    RECEIVED,
    ACKNOWLEDGED,
    ASSIGNED,
    RESOLVED,
    CLOSED
}
