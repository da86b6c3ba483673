package org.prongsai.contracts.integrity;

/** What makes a step of a measure done. */
public enum StepRule {
    DISCLOSED,
    EVERY_UNIT,
    EVERY_MONTH,
    HEARD,
    ANSWERED_IN_TIME
}
