package org.prongsai.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code application/problem+json} (RFC 9457) in the reader's language.
 *
 * @param reason which of the type's reasons it is, as a code; only of types that have several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        List<FieldMessage> errors,
        @Nullable String reason,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldMessage(String field, String message) {}
}
