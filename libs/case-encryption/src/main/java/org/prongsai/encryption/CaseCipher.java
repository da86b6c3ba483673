package org.prongsai.encryption;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

/**
 * Seals and opens the fields of one case (AES-256-GCM). The case and the field's name are bound into every ciphertext, so
 * that one copied to another case or field does not open.
 *
 * <p>Hold it for one piece of work only: it would go on opening after the key was erased.
 */
public final class CaseCipher implements CaseAccess {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final CaseId id;
    private final Aead aead;

    CaseCipher(CaseId id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    public byte[] seal(String field, byte[] plain) {
        try {
            return aead.encrypt(plain, associatedData(field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing " + id, e);
        }
    }

    /** Seals a text as UTF-8. */
    public byte[] seal(String field, String plain) {
        return seal(field, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws BrokenSealException when it was not sealed for this case and field, or was changed since
     */
    public byte[] open(String field, byte[] sealed) {
        try {
            return aead.decrypt(sealed, associatedData(field));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(id, field, e);
        }
    }

    /** As {@link #open}, for a text. */
    public String openText(String field, byte[] sealed) {
        return new String(open(field, sealed), StandardCharsets.UTF_8);
    }

    private byte[] associatedData(String field) {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("not the name of a field: " + field);
        }
        return ("field:" + id + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
