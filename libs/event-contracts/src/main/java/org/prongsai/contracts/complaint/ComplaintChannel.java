package org.prongsai.contracts.complaint;

/** The way by which it came in. */
public enum ComplaintChannel {
    WEB,
    PHONE,
    WALK_IN,
    LETTER,
    FACEBOOK,
    VILLAGE_HEAD
}
