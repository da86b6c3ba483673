package org.prongsai.contracts.integrity;

/** Why something published is no longer shown; a notice stays in its place. */
public enum WithdrawalReason {
    SUPERSEDED,
    ENTERED_IN_ERROR,
    LAWFUL_TAKEDOWN
}
