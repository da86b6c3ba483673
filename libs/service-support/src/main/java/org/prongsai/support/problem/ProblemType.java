package org.prongsai.support.problem;

import java.util.Locale;

/**
 * Everything that a caller can be refused for. The slug is part of the published address {@code /problems#slug} and
 * never changes; the words are in the message bundles.
 */
public enum ProblemType {
    MALFORMED_BODY(400),
    UNKNOWN_FIELD(400),
    VALIDATION_FAILED(400),
    YEAR_OUT_OF_RANGE(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    MALFORMED_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    IDENTITY_WITHHELD(403),
    NOT_FOUND(404),
    RECEIPT_UNKNOWN(404),
    UNKNOWN_AGENCY(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    STATE_CONFLICT(409),
    SECOND_PERSON_NEEDED(409),
    TRIAGE_NEEDED(409),
    LEADERSHIP_NAMED(409),
    FACTS_AWAITED(409),
    TOO_LATE_TO_REOPEN(409),
    TOO_MANY_MESSAGES(409),
    TOO_MANY_FILES(409),
    ON_HOLD(409),
    STILL_TO_BE_KEPT(409),
    OUTSIDE_WINDOW(409),
    REQUEST_ALREADY_OPEN(409),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    FILE_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    FILE_REFUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),
    SERVICE_TIMEOUT(504);

    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The address of its description, relative to the platform's own. */
    public String uri() {
        return "/problems#" + slug;
    }

    /** The type for a refusal of which a framework tells no more than the HTTP status. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> SERVICE_UNAVAILABLE;
            case 504 -> SERVICE_TIMEOUT;
            default -> status / 100 == 4 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
