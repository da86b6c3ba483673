package org.prongsai.files;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one file (AES-256-GCM in segments of a megabyte, each bound to its place, so that a file which was cut off,
 * put together otherwise or stored under another id does not open).
 */
final class FileKey {

    private final KeysetHandle key;

    private FileKey(KeysetHandle key) {
        this.key = key;
    }

    static FileKey random() {
        try {
            return new FileKey(KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, StreamingAeadConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key for a file", e);
        }
    }

    static FileKey of(byte[] bytes) throws GeneralSecurityException {
        return new FileKey(
                TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get()));
    }

    byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    key, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a file", e);
        }
    }

    OutputStream encrypting(OutputStream ciphertext, FileId id) throws IOException {
        try {
            return cipher().newEncryptingStream(ciphertext, boundTo(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encrypting " + id, e);
        }
    }

    InputStream decrypting(InputStream ciphertext, FileId id) throws IOException, GeneralSecurityException {
        return cipher().newDecryptingStream(ciphertext, boundTo(id));
    }

    private StreamingAead cipher() throws GeneralSecurityException {
        return key.getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class);
    }

    private static byte[] boundTo(FileId id) {
        return ("file:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
