package org.prongsai.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keys as files, {@code cases/3f/a0/khambok.complaint-….key}, shared by all processes of a service, with the ledger of
 * erasures beside them.
 */
public final class FileCaseKeyStore implements CaseKeyStore {

    static final String CASES = "cases";

    private final Path keysDir;
    private final ErasureLedger ledger;

    private FileCaseKeyStore(Path keysDir) {
        this.keysDir = keysDir;
        this.ledger = new ErasureLedger(keysDir.resolve("erasures.ledger"));
    }

    /** Opens the store and, before anybody is served, erases again what a restore brought back. */
    public static FileCaseKeyStore open(Path keysDir) {
        var store = new FileCaseKeyStore(keysDir.toAbsolutePath());
        store.ledger.all().keySet().forEach(store::destroy);
        return store;
    }

    @Override
    public StoredKey createIfAbsent(CaseId id, WrappedKey key) {
        // The ledger is written before a key goes, so whoever finds no key because it was erased finds that here.
        if (ledger.erasedAt(id).isPresent()) {
            return load(id);
        }
        try {
            return new WrappedKey(DurableFiles.createIfAbsent(keysDir, file(id), key.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredKey load(CaseId id) {
        var erased = ledger.erasedAt(id);
        if (erased.isPresent()) {
            return new StoredKey.Erased(erased.get());
        }
        try {
            var wrapped = DurableFiles.read(file(id));
            return wrapped.isPresent() ? new WrappedKey(wrapped.get()) : absentOrJustErased(id);
        } catch (DamagedKeyException beingErased) {
            if (absentOrJustErased(id) instanceof StoredKey.Erased justErased) {
                return justErased;
            }
            throw beingErased;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void erase(CaseId id, Instant at) {
        ledger.record(id, at);
        destroy(id);
    }

    /** Another process may have erased it between our look at the ledger and our look at the file. */
    private StoredKey absentOrJustErased(CaseId id) {
        return ledger.erasedAt(id).<StoredKey>map(StoredKey.Erased::new).orElseGet(StoredKey.Absent::new);
    }

    private void destroy(CaseId id) {
        try {
            DurableFiles.destroy(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CaseId id) {
        var hash = HexFormat.of().formatHex(sha256(id.toString()), 0, 2);
        return keysDir.resolve(CASES)
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2))
                .resolve(id.agency() + "." + id.aggregate() + ".key");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
