package org.prongsai.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key that wraps the keys of cases: {@code master.key} in the directory of keys, readable by its owner only. */
public final class MasterKey {

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * The master key of a directory, made on first use; of two processes that start at once, both get the same.
     *
     * @throws DamagedKeyException when it is not as it was written, or missing where keys of cases lie
     */
    public static MasterKey open(Path keysDir) {
        var directory = keysDir.toAbsolutePath();
        var file = directory.resolve("master.key");
        try {
            // Asked twice, because another process may make the master key and a first case between the two questions.
            if (!Files.exists(file) && Files.exists(directory.resolve(FileCaseKeyStore.CASES)) && !Files.exists(file)) {
                throw new DamagedKeyException(file.toString(), null);
            }
            var existing = DurableFiles.read(file);
            return of(file, existing.isPresent() ? existing.get() : create(directory, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A master key that ends with the process: for tests of those who use ciphers. */
    public static MasterKey ephemeral() {
        return of(Path.of("an ephemeral key"), newKey());
    }

    Aead aead() {
        return aead;
    }

    private static byte[] create(Path directory, Path file) throws IOException {
        return DurableFiles.createIfAbsent(directory, file, newKey());
    }

    private static byte[] newKey() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    InsecureSecretKeyAccess.get(),
                    AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new master key", e);
        }
    }

    private static MasterKey of(Path file, byte[] keyset) {
        try {
            return new MasterKey(
                    TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get())
                            .getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new DamagedKeyException(file.toString(), e);
        }
    }
}
