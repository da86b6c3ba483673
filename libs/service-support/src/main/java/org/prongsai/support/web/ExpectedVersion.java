package org.prongsai.support.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/**
 * The version that a command was decided on, from the header {@code If-Match}: one strong ETag, e.g. {@code "7"}. A
 * controller that declares it as a parameter requires it.
 */
public record ExpectedVersion(long value) {
    private static final Pattern STRONG_ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    static ExpectedVersion ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.VERSION_REQUIRED);
        }
        Matcher etag = STRONG_ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw Problem.invalid(HttpHeaders.IF_MATCH, "constraint.malformed-version")
                    .asException();
        }
        return new ExpectedVersion(Long.parseLong(etag.group(1)));
    }

    /** The ETag of a version, as the header {@code ETag} shows it and {@code If-Match} repeats it. */
    public static String eTag(long version) {
        return "\"" + version + "\"";
    }
}
