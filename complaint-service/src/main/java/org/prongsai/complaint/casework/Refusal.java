package org.prongsai.complaint.casework;

/** Why a case's own rules refuse a command. */
public enum Refusal {
    NOT_IN_THIS_STATE,
    /** The outcome does not exist for a case of this kind. */
    OUTCOME_OF_ANOTHER_KIND,
    /** Of an anonymous corruption case triage says what it names; of any other, whether it goes on. */
    FINDING_OF_ANOTHER_KIND,
    /** A corruption case is closed by another than the one who investigated it; who asks does not grant. */
    SECOND_PERSON_NEEDED,
    /** An anonymous corruption case goes on when triage has found that it names evidence or witnesses. */
    TRIAGE_NEEDED,
    /** It names who leads the agency: it is passed on, and nobody under them decides it. */
    LEADERSHIP_NAMED,
    /** Whoever is named, or responsible for what the case is about, has no part in it. */
    CONFLICT_OF_INTEREST,
    /** Who is responsible for what the case is about is not known yet, so nobody but a supervisor has it. */
    FACTS_AWAITED,
    /** The one to be charged with the case has no part in it. */
    HANDLER_IN_CONFLICT,
    /** Whoever is named in a case does not triage it. */
    TRIAGED_BY_WHO_IS_NAMED,
    NOT_ITS_HANDLER,
    /** There is no such other case, for who names it. */
    DUPLICATE_OF_NOTHING,
    LINKED_TO_NOTHING,
    TOO_MANY_FILES,
    TOO_MANY_MESSAGES,
    /** The term within which it could be taken up again is over. */
    TOO_LATE_TO_REOPEN,
    ON_HOLD,
    STILL_TO_BE_KEPT,
    TOO_LONG,
    DAY_IN_THE_FUTURE,
    DAY_BEFORE_THE_STEP_BEFORE,
    /** What happens to a case that its reporter filed here happens when it is recorded. */
    DAY_OF_AN_ONLINE_CASE
}
