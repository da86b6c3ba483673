package org.prongsai.contracts.complaint;

/** On whose word a case was taken up again. */
public enum ComplaintReopener {
    REPORTER,
    SUPERVISOR
}
