package org.prongsai.complaint;

/** The way by which something came to the agency. */
public enum Channel {
    /** Its reporter filed it here. */
    WEB,
    PHONE,
    WALK_IN,
    LETTER,
    FACEBOOK,
    /** Brought by the head of a village (ผู้ใหญ่บ้าน). */
    VILLAGE_HEAD
}
