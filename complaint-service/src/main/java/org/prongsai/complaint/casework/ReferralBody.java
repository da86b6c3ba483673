package org.prongsai.complaint.casework;

/** To whom a case is passed on. */
public enum ReferralBody {
    /** ป.ป.ช. */
    NACC,
    /** ป.ป.ท. */
    PACC,
    /** สตง. */
    SAO,
    /** ศูนย์ดำรงธรรม. */
    DAMRONGDHAMA,
    /** นายอำเภอ. */
    DISTRICT,
    /** ตำรวจ. */
    POLICE,
    OTHER_AGENCY
}
