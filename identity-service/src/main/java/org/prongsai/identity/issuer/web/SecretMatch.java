package org.prongsai.identity.issuer.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares a client's secret of 256 random bits, which nobody guesses: what is slow protects passwords, not this. */
final class SecretMatch implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String secret) {
        return given != null
                && secret != null
                && MessageDigest.isEqual(
                        given.toString().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
