package org.prongsai.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemType;

/** A refusal as problem details (RFC 9457) of the platform's catalogue. */
public record Problem(
        @Nullable String type, int status, @Nullable String detail, List<FieldError> errors) {

    /** What is wrong with one field of the body; {@code field} is its path, {@code reporter.email}. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem ofStatus(int status) {
        return new Problem(null, status, null, List.of());
    }

    /** Whether this is that problem of the catalogue; one that came without a type is told by its status. */
    public boolean is(ProblemType known) {
        return type == null ? status == known.status() : type.equals(known.uri());
    }
}
