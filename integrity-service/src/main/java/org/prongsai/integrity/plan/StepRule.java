package org.prongsai.integrity.plan;

/** What makes a step of a measure done. */
public enum StepRule {
    /** Something was disclosed for it. */
    DISCLOSED(true),
    /** Every unit disclosed something of its own. */
    EVERY_UNIT(true),
    /** Something was disclosed in every month of the measure's period. */
    EVERY_MONTH(true),
    /** Those concerned used the channel that it opens. */
    HEARD(false),
    /** Those who wrote were answered in time. */
    ANSWERED_IN_TIME(false);

    private final boolean doneByDisclosures;

    StepRule(boolean doneByDisclosures) {
        this.doneByDisclosures = doneByDisclosures;
    }

    boolean isDoneByDisclosures() {
        return doneByDisclosures;
    }
}
