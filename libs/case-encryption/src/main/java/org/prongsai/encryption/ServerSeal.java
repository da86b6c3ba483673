package org.prongsai.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals what leaves the server and comes back to it, such as the contents of a cookie: who carries it can neither read
 * nor change it, and what was sealed for one purpose opens for no other. Every process with the same directory of keys
 * opens it.
 */
public final class ServerSeal {

    private final MasterKey key;

    public ServerSeal(MasterKey key) {
        this.key = key;
    }

    /**
     * The sealed content as text for headers and addresses (base64url).
     *
     * @param purpose what it is for and whom; not secret
     */
    public String seal(String purpose, byte[] content) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.aead().encrypt(content, bytes(purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content cannot be sealed", e);
        }
    }

    /** What was sealed for this purpose; empty when it was not, or was changed on its way. */
    public Optional<byte[]> open(String purpose, String sealed) {
        try {
            return Optional.of(key.aead().decrypt(Base64.getUrlDecoder().decode(sealed), bytes(purpose)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String purpose) {
        return purpose.getBytes(StandardCharsets.UTF_8);
    }
}
