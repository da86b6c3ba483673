package org.prongsai.portal.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.web.IdempotencyKey;

/** The random 128 bits that go with one rendered form, so that sending it twice does its work once. */
public final class FormKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FormKey() {}

    public static IdempotencyKey random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new IdempotencyKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The key that came back with the form, unless somebody has changed it into none. */
    public static Optional<IdempotencyKey> of(String returned) {
        try {
            return Optional.of(new IdempotencyKey(returned));
        } catch (ProblemException malformed) {
            return Optional.empty();
        }
    }
}
