package org.prongsai.reporting.measures;

/** What makes a step of a measure done. */
public enum StepRule {
    /** Anything of a right kind was disclosed for the step. */
    DISCLOSED,
    /** Every unit of the plan disclosed something of its own. */
    EVERY_UNIT,
    /** Something was disclosed in every month of the measure's period; without a period, of the fiscal year. */
    EVERY_MONTH,
    /** An opinion or question came in through the channel in the fiscal year: it is open, and it is used. */
    HEARD,
    /** The cases that were answered in time, of those whose answer was given or due. */
    ANSWERED_IN_TIME
}
