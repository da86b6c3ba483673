package org.prongsai.integrity.disclosure;

/** Why something published is no longer shown. */
public enum WithdrawalReason {
    SUPERSEDED,
    ENTERED_IN_ERROR,
    /** A law or a court forbids to show it. */
    LAWFUL_TAKEDOWN
}
