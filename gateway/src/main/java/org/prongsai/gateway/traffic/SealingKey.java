package org.prongsai.gateway.traffic;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** The public key to which records are sealed; whoever has nothing else opens none of them. */
final class SealingKey {
    private static final int FINGERPRINT_BYTES = 8;

    private final HybridEncrypt encrypt;
    private final String fingerprint;

    private SealingKey(HybridEncrypt encrypt, String fingerprint) {
        this.encrypt = encrypt;
        this.fingerprint = fingerprint;
    }

    /**
     * @param place where the file lies, for whoever has to put another one there
     * @throws IllegalArgumentException when it holds a private key, or is no public key of {@code traffic-key}
     */
    static SealingKey of(String place, byte[] file) {
        String keyset = new String(file, StandardCharsets.UTF_8);
        // what every form of a private key says of itself, and no public one
        if (keyset.contains("PRIVATE")) {
            throw new IllegalArgumentException(
                    "%s holds a private key. The platform must not have it: take it off this machine, and name FILE.public"
                            .formatted(place));
        }
        try {
            KeysetHandle key = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset, Sealing.configuration());
            return new SealingKey(key.getPrimitive(Sealing.configuration(), HybridEncrypt.class), fingerprint(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    place + " is no public key of traffic data: ./prongsai traffic-key makes one", e);
        }
    }

    /** The beginning of the file's SHA-256, as {@code sha256sum FILE.public} begins: 16 hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }

    /** A line for a file of sealed records, in base64. */
    String seal(TrafficRecord traffic) {
        try {
            return Base64.getEncoder().encodeToString(encrypt.encrypt(traffic.plain(), Sealing.PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a record that cannot be sealed", e);
        }
    }

    private static String fingerprint(byte[] file) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
        return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    }
}
