package org.prongsai.support.problem;

import java.util.List;

/** One refusal: its type and, where fields are to blame, which ones. */
public record Problem(ProblemType type, List<InvalidField> invalidFields) {
    public Problem {
        invalidFields = List.copyOf(invalidFields);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, List.of());
    }

    /** A field that breaks the rule that the message key names. */
    public static Problem invalid(String field, String messageKey) {
        return new Problem(ProblemType.VALIDATION_FAILED, List.of(new InvalidField(field, messageKey)));
    }

    /** For the edge of a service, where a refusal leaves as an HTTP answer. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
