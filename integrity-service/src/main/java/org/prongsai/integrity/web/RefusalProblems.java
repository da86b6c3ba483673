package org.prongsai.integrity.web;

import java.util.Locale;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Refusal;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/** The problem of the catalogue for each reason of refusal. */
public final class RefusalProblems {

    private RefusalProblems() {}

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotInThisState() -> Problem.of(ProblemType.STATE_CONFLICT);
            case Refusal.SecondPersonNeeded() -> Problem.of(ProblemType.SECOND_PERSON_NEEDED);
            case Refusal.NotAsked() -> Problem.of(ProblemType.FORBIDDEN);
            case Refusal.Flawed(var flaws) ->
                new Problem(
                        ProblemType.VALIDATION_FAILED,
                        flaws.stream().map(RefusalProblems::field).toList());
        };
    }

    private static InvalidField field(Flaw flaw) {
        return new InvalidField(flaw.place(), messageKey(flaw.rule()));
    }

    /** The key in {@code problem-messages.properties}. */
    static String messageKey(Flaw.Rule rule) {
        return "rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
