package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Receipt codes, derived from the random key that a client repeats its call with, so that the repeated call gets the
 * same code although no code is stored.
 */
public final class Receipts {

    private static final String CODES = "receipt-codes";
    private static final String HASHES = "receipt-hashes";

    private final ServerSecrets secrets;

    public Receipts(ServerSecrets secrets) {
        this.secrets = secrets;
    }

    /** The id under which to derive a new code; keep it, so that {@link #derive} gives the same after a rotation. */
    public String currentKeyId() {
        return secrets.currentKeyId(CODES);
    }

    /** The code of a call: the same for the same agency, {@code Idempotency-Key} and secret. */
    public ReceiptCode derive(String keyId, String agency, String idempotencyKey) {
        return ReceiptCode.of(secrets.mac(CODES, keyId, (agency + "/" + idempotencyKey).getBytes(UTF_8)));
    }

    /** What is stored in place of a code. */
    public KeyedHash hash(ReceiptCode code) {
        return secrets.hash(HASHES, code.value().getBytes(UTF_8));
    }

    /** All hashes under which a code may be stored, the likeliest first. */
    public List<KeyedHash> hashes(ReceiptCode code) {
        return secrets.hashes(HASHES, code.value().getBytes(UTF_8));
    }
}
