package org.prongsai.identity;

import java.nio.charset.StandardCharsets;
import org.prongsai.identity.account.Passwords;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Spring's hashes, which name their method ({@code {bcrypt}…}), so that a later method can take over hash by hash. */
final class BcryptPasswords implements Passwords {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode("nobody has this password");

    @Override
    public String hash(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            matchNothing("");
            return false;
        }
        return encoder.matches(password, hash);
    }

    @Override
    public void matchNothing(String password) {
        var _ = encoder.matches(password.getBytes(StandardCharsets.UTF_8).length > LONGEST ? "" : password, nobodys);
    }
}
