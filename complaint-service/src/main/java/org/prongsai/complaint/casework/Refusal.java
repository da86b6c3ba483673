package org.prongsai.complaint.casework;

/** Why a case's own rules refuse a command. */
public enum Refusal {
    NOT_IN_THIS_STATE,
    /** The outcome does not exist for a case of this kind. */
    OUTCOME_OF_ANOTHER_KIND,
    /** A corruption case is closed by another than the one who investigated it. */
    SECOND_PERSON_NEEDED,
    DAY_IN_THE_FUTURE,
    DAY_BEFORE_THE_STEP_BEFORE,
    /** What happens to a case that its reporter filed here happens when it is recorded. */
    DAY_OF_AN_ONLINE_CASE
}
