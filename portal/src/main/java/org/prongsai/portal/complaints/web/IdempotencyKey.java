package org.prongsai.portal.complaints.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The random 128 bits that go with one rendered form, so that sending it twice files one complaint. */
record IdempotencyKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    static IdempotencyKey random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new IdempotencyKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<IdempotencyKey> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new IdempotencyKey(value)) : Optional.empty();
    }
}
