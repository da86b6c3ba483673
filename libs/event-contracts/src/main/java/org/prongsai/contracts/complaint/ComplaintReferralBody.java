package org.prongsai.contracts.complaint;

/** To whom a case is passed on: ป.ป.ช., ป.ป.ท., สตง., ศูนย์ดำรงธรรม, นายอำเภอ, ตำรวจ, หน่วยงานอื่น. */
public enum ComplaintReferralBody {
    NACC,
    PACC,
    SAO,
    DAMRONGDHAMA,
    DISTRICT,
    POLICE,
    OTHER_AGENCY
}
