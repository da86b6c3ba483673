package org.prongsai.contracts.complaint;

/** What a person brings; corruption is kept apart from everything else. */
public enum ComplaintKind {
    CORRUPTION,
    SERVICE,
    FEEDBACK,
    QUESTION
}
