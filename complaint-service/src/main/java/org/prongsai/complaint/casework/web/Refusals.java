package org.prongsai.complaint.casework.web;

import org.prongsai.complaint.casework.Refusal;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/** What somebody is told of a refusal by a case's own rules. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case NOT_IN_THIS_STATE, NOT_ITS_HANDLER -> Problem.of(ProblemType.STATE_CONFLICT);
            case SECOND_PERSON_NEEDED -> Problem.of(ProblemType.SECOND_PERSON_NEEDED);
            case TRIAGE_NEEDED -> Problem.of(ProblemType.TRIAGE_NEEDED);
            case LEADERSHIP_NAMED -> Problem.of(ProblemType.LEADERSHIP_NAMED);
            // To whoever has a part in what it is about, there is no such case.
            case CONFLICT_OF_INTEREST -> Problem.of(ProblemType.NOT_FOUND);
            case FACTS_AWAITED -> Problem.of(ProblemType.FACTS_AWAITED);
            case HANDLER_IN_CONFLICT -> Problem.invalid("to", "rule.handler-in-conflict");
            case TRIAGED_BY_WHO_IS_NAMED -> Problem.invalid("involved", "rule.triaged-by-who-is-named");
            case OUTCOME_OF_ANOTHER_KIND -> Problem.invalid("outcome", "constraint.wrong-choice");
            case FINDING_OF_ANOTHER_KIND -> Problem.invalid("finding", "constraint.wrong-choice");
            case DUPLICATE_OF_NOTHING -> Problem.invalid("of", "rule.no-such-case");
            case LINKED_TO_NOTHING -> Problem.invalid("to", "rule.no-such-case");
            case TOO_MANY_FILES -> Problem.of(ProblemType.TOO_MANY_FILES);
            case TOO_MANY_MESSAGES -> Problem.of(ProblemType.TOO_MANY_MESSAGES);
            case TOO_LATE_TO_REOPEN -> Problem.of(ProblemType.TOO_LATE_TO_REOPEN);
            case ON_HOLD -> Problem.of(ProblemType.ON_HOLD);
            case STILL_TO_BE_KEPT -> Problem.of(ProblemType.STILL_TO_BE_KEPT);
            case TOO_LONG -> Problem.invalid("hours", "rule.access-too-long");
            case DAY_IN_THE_FUTURE -> Problem.invalid("occurredOn", "rule.day-in-the-future");
            case DAY_BEFORE_THE_STEP_BEFORE -> Problem.invalid("occurredOn", "rule.day-before-the-step-before");
            case DAY_OF_AN_ONLINE_CASE -> Problem.invalid("occurredOn", "rule.day-of-an-online-case");
        };
    }
}
