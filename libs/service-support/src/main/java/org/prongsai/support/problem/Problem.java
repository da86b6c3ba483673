package org.prongsai.support.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One refusal: its type and, where fields are to blame, which ones.
 *
 * @param reason which of the type's reasons it is, as a code; null where the type says all
 */
public record Problem(
        ProblemType type,
        List<InvalidField> invalidFields,
        @Nullable String reason) {
    public Problem {
        invalidFields = List.copyOf(invalidFields);
    }

    public Problem(ProblemType type, List<InvalidField> invalidFields) {
        this(type, invalidFields, null);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, List.of());
    }

    /** For a type that has several reasons, which a client may want to tell apart. */
    public static Problem because(ProblemType type, Enum<?> reason) {
        return new Problem(type, List.of(), reason.name());
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
