package org.prongsai.procurement.web;

import java.util.Locale;
import org.prongsai.procurement.Flaw;
import org.prongsai.procurement.Refusal;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/** The problem of the catalogue for each reason of refusal. */
public final class RefusalProblems {

    private RefusalProblems() {}

    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotInThisState() -> Problem.of(ProblemType.STATE_CONFLICT);
            case Refusal.EgpNumberTaken() -> Problem.invalid("egpProjectNumber", "rule.egp-number-taken");
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
