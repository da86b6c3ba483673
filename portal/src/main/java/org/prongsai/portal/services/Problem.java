package org.prongsai.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as problem details (RFC 9457) of the platform's catalogue. */
public record Problem(
        @Nullable String type, int status, @Nullable String detail, List<FieldError> errors) {

    /** What is wrong with one field of the body; {@code field} is its path, {@code reporter.email}. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    static Problem ofStatus(int status) {
        return new Problem(null, status, null, List.of());
    }

    /** Whether this is the catalogue's problem of that name, such as {@code idempotency-key-reused}. */
    public boolean is(String slug) {
        return type != null && type.endsWith("#" + slug);
    }
}
