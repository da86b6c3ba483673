package org.prongsai.support.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;

/**
 * The client's random name for one changing request, from the header {@code Idempotency-Key}. A controller that
 * declares it as a parameter requires it. Whoever guessed a key would get its answer, receipt included, so a key that
 * cannot hold 128 random bits is refused.
 */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
    private static final int HEX_DIGITS_OF_128_BITS = 32;
    /** Fewer come from a person's finger on one key, not from a random source. */
    private static final int LEAST_DISTINCT_CHARACTERS = 6;

    public IdempotencyKey {
        if (!isWellFormed(value)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
    }

    static IdempotencyKey ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        return new IdempotencyKey(header);
    }

    private static boolean isWellFormed(String value) {
        return (UUID.matcher(value).matches() || (TOKEN.matcher(value).matches() && hasRoom(value)))
                && value.chars().distinct().count() >= LEAST_DISTINCT_CHARACTERS;
    }

    private static boolean hasRoom(String token) {
        return token.length() >= HEX_DIGITS_OF_128_BITS || !HEX.matcher(token).matches();
    }

    /** Not the value: who reads a log must not be able to repeat the request. */
    @Override
    public String toString() {
        return "IdempotencyKey";
    }
}
