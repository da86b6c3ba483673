package org.prongsai.eservice.request.web;

import java.util.List;
import java.util.Locale;
import org.prongsai.eservice.application.Flaw;
import org.prongsai.eservice.request.Refusal;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/** The problem of the catalogue for each reason of refusal. */
final class SubmissionProblems {

    private SubmissionProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotInThisState() -> Problem.of(ProblemType.STATE_CONFLICT);
            case Refusal.OutsideWindow() -> Problem.of(ProblemType.OUTSIDE_WINDOW);
            case Refusal.ImpossibleTime(var field, var rule) -> Problem.invalid(field, key(rule));
        };
    }

    /** A form with a field that there is not is refused as such: nothing else of it was looked at in earnest. */
    static Problem of(List<Flaw> flaws) {
        var unknown = flaws.stream()
                .filter(flaw -> flaw.rule() == Flaw.Rule.UNKNOWN_FIELD)
                .toList();
        return unknown.isEmpty()
                ? new Problem(
                        ProblemType.VALIDATION_FAILED,
                        flaws.stream().map(SubmissionProblems::field).toList())
                // the name is not repeated: it is whatever somebody typed
                : new Problem(
                        ProblemType.UNKNOWN_FIELD, List.of(new InvalidField("answers", "constraint.unknown-field")));
    }

    private static InvalidField field(Flaw flaw) {
        return new InvalidField("answers." + flaw.field(), key(flaw.rule()), flaw.figures());
    }

    private static String key(Flaw.Rule rule) {
        return switch (rule) {
            case MISSING -> "constraint.missing";
            case UNKNOWN_FIELD -> "constraint.unknown-field";
            case NOT_A_CHOICE -> "constraint.wrong-choice";
            case TOO_LONG, MARKUP, NOT_A_NATIONAL_ID, NOT_A_TELEPHONE_NUMBER, NOT_A_DAY, NOT_AGREED ->
                key((Enum<?>) rule);
        };
    }

    /** The key in {@code problem-messages.properties}. */
    private static String key(Enum<?> rule) {
        return "rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
