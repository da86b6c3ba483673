package org.prongsai.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemType;

/**
 * A refusal as problem details (RFC 9457) of the platform's catalogue.
 *
 * @param reason a code by which some refusals say more, {@code INFECTED}
 */
public record Problem(
        @Nullable String type,
        int status,
        @Nullable String detail,
        @Nullable String reason,
        List<FieldError> errors) {

    private static final String CATALOGUE = "/problems#";

    /** What is wrong with one field of the body; {@code field} is its path, {@code reporter.email}. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem ofStatus(int status) {
        return new Problem(null, status, null, null, List.of());
    }

    /** Whether this is that problem of the catalogue; one that came without a type is told by its status. */
    public boolean is(ProblemType known) {
        return type == null ? status == known.status() : type.equals(known.uri());
    }

    /** Whether this is the problem of the catalogue with that slug, {@code file-refused}. */
    public boolean is(String slug) {
        return (CATALOGUE + slug).equals(type);
    }
}
