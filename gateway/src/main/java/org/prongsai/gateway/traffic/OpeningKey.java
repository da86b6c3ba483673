package org.prongsai.gateway.traffic;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** The private key that opens records: for a machine of whoever the law names, never for the platform. */
final class OpeningKey {
    private final KeysetHandle key;
    private final HybridDecrypt decrypt;

    private OpeningKey(KeysetHandle key) throws GeneralSecurityException {
        this.key = key;
        this.decrypt = key.getPrimitive(Sealing.configuration(), HybridDecrypt.class);
    }

    static OpeningKey generate() {
        try {
            return new OpeningKey(KeysetHandle.generateNew(Sealing.parameters(), Sealing.configuration()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key", e);
        }
    }

    /** Empty when this is no private key of traffic data. */
    static Optional<OpeningKey> of(String keyset) {
        try {
            return Optional.of(new OpeningKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    keyset, Sealing.configuration(), InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException notOne) {
            return Optional.empty();
        }
    }

    String privateFile() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                            key, Sealing.configuration(), InsecureSecretKeyAccess.get())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot be written", e);
        }
    }

    String publicFile() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            key.getPublicKeysetHandle(), Sealing.configuration())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot be written", e);
        }
    }

    /** A record as JSON; empty when the line was sealed to another key, or is not whole. */
    Optional<String> open(String line) {
        try {
            byte[] plain = decrypt.decrypt(Base64.getDecoder().decode(line), Sealing.PURPOSE);
            return Optional.of(new String(plain, StandardCharsets.US_ASCII).strip());
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
