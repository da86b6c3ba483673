package org.prongsai.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;

/**
 * Gives every case its own data key, wrapped by the master key, and takes it away again.
 *
 * <p>No key is remembered between calls: another process may erase it at any time, and from then on nobody opens.
 */
public final class CaseCiphers {

    private final CaseKeyStore keys;
    private final MasterKey master;

    public CaseCiphers(CaseKeyStore keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /** The cipher of a case, with a new key when it has none yet: durable before this returns. */
    public CaseAccess createIfAbsent(CaseId id) {
        return switch (keys.load(id)) {
            case StoredKey.Absent() -> access(id, keys.createIfAbsent(id, newWrappedKey(id)));
            case StoredKey stored -> access(id, stored);
        };
    }

    /**
     * The cipher of a case that has sealed something before.
     *
     * @throws IllegalStateException when its key is gone without having been erased
     */
    public CaseAccess of(CaseId id) {
        return access(id, keys.load(id));
    }

    /** Erases the key of a case, for good; again does no harm. */
    public void erase(CaseId id, Instant at) {
        keys.erase(id, at);
    }

    private CaseAccess access(CaseId id, StoredKey stored) {
        return switch (stored) {
            case WrappedKey wrapped -> new CaseCipher(id, unwrap(id, wrapped));
            case StoredKey.Erased(Instant at) -> new KeyErased(at);
            // Not erased, and yet not there: to call it erased would hide a loss.
            case StoredKey.Absent() -> throw new IllegalStateException("the key of " + id + " is lost");
        };
    }

    private WrappedKey newWrappedKey(CaseId id) {
        try {
            return new WrappedKey(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    master.aead(),
                    associatedData(id),
                    AeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key for " + id, e);
        }
    }

    private Aead unwrap(CaseId id, WrappedKey wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped.bytes(), master.aead(), associatedData(id), AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new DamagedKeyException("the key of " + id, e);
        }
    }

    /** Binds a wrapped key to its case: a key file under another case's name does not unwrap. */
    private static byte[] associatedData(CaseId id) {
        return ("key:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
