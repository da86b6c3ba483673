package org.prongsai.complaint.rules;

/** Which days a term counts. */
public enum DayCount {
    CALENDAR,
    /** Monday to Friday, without the holidays of government offices. */
    WORKING
}
