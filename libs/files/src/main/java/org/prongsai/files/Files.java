package org.prongsai.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.Eicar;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/**
 * Files from outside. What is taken was looked through, scanned and made harmless, and lies encrypted under a key of its
 * own, which only its owner can open.
 *
 * <p>A file is durable before its owner names it. One whose owner never came to name it is removed by {@link #sweep}.
 */
public final class Files {

    private final FileLimits limits;
    private final FileStore store;
    private final VirusScanner scanner;
    private final Path spoolDirectory;
    private final Recognition recognition;

    /** Cipher and store hold some megabytes of a file at once; however many are sent, so many are on their way there. */
    private final Semaphore ways = new Semaphore(2);

    /** @param spoolDirectory where a file lies while it is looked at: encrypted, and without a name */
    public Files(FileLimits limits, FileStore store, VirusScanner scanner, Path spoolDirectory) {
        this.limits = limits;
        this.store = store;
        this.scanner = scanner;
        this.spoolDirectory = spoolDirectory;
        this.recognition = new Recognition(limits.content());
    }

    /**
     * Takes a file, or refuses it and stores nothing.
     *
     * @param content read once, and no further than 64 KiB beyond the limit; left open
     * @param givenName what its sender calls it; nothing is believed of it
     * @param sealKey seals the file's key so that only its owner can open it, such as
     *     {@code key -> cipher.seal("file", key)} of the case's cipher
     * @throws IOException when the content cannot be read to its end, or the store is not there; nothing is stored then
     */
    public Intake take(String agency, InputStream content, String givenName, Function<byte[], byte[]> sealKey)
            throws IOException {
        Optional<Spool> spooled = Spool.fill(spoolDirectory, content, limits.maxSize());
        if (spooled.isEmpty()) {
            return new Intake.Refused(Refusal.TOO_LARGE);
        }
        try (Spool spool = spooled.get()) {
            requireHarmlessBeginning(spool);
            Content recognised = recognition.examine(spool);
            Scan scan = scan(spool);
            return new Intake.Taken(keep(FileId.random(agency), recognised, givenName, scan, sealKey));
        } catch (Unsound e) {
            return new Intake.Refused(e.refusal());
        }
    }

    /**
     * What was taken. The first megabyte is checked before this returns; what was changed further on ends the stream with
     * an exception where the change is, so that nothing of it is read.
     *
     * @param openKey opens what {@code sealKey} sealed
     * @throws NoSuchFileException when it is not there
     * @throws BrokenFileException when it does not open with this key
     */
    public InputStream open(StoredFile file, Function<byte[], byte[]> openKey) throws IOException {
        byte[] key = openKey.apply(file.key().bytes());
        InputStream ciphertext = store.open(file.id());
        boolean opened = false;
        try {
            var content = new BufferedInputStream(FileKey.of(key).decrypting(ciphertext, file.id()));
            content.mark(1);
            if (content.read() >= 0) {
                content.reset();
            }
            opened = true;
            return content;
        } catch (GeneralSecurityException | IOException e) {
            throw new BrokenFileException(file.id(), e);
        } finally {
            if (!opened) {
                ciphertext.close();
            }
        }
    }

    /** Again does no harm. */
    public void delete(FileId id) throws IOException {
        store.delete(id);
    }

    /** As {@link FileStore#sweep}. */
    public int sweep(Predicate<FileId> known, Instant olderThan) throws IOException {
        return store.sweep(known, olderThan);
    }

    private static void requireHarmlessBeginning(Spool spool) throws IOException {
        if (spool.size() == 0) {
            throw new Unsound(Refusal.EMPTY, "nothing");
        }
        if (Eicar.isIn(spool.read(0, Eicar.LENGTH))) {
            throw new Unsound(Refusal.INFECTED, "the test virus");
        }
    }

    private Scan scan(Spool spool) throws IOException {
        try (InputStream content = spool.open()) {
            return switch (scanner.scan(content)) {
                case CLEAN -> Scan.CLEAN;
                case NOT_SCANNED -> Scan.NOT_SCANNED;
                case INFECTED -> throw new Unsound(Refusal.INFECTED, "a virus");
                case AWAY -> throw new Unsound(Refusal.SCANNER_AWAY, "no answer of the scanner");
            };
        }
    }

    private StoredFile keep(FileId id, Content content, String givenName, Scan scan, Function<byte[], byte[]> sealKey)
            throws IOException {
        FileKey key = FileKey.random();
        // Before anything is stored: whose key is gone has no files any more.
        var sealed = new SealedKey(sealKey.apply(key.bytes()));
        var encryption = new Encryption(id, key, content);
        ways.acquireUninterruptibly();
        try {
            store.put(id, encryption);
        } finally {
            ways.release();
        }
        String name = FileName.of(givenName, content.type());
        return new StoredFile(id, name, content.type(), encryption.size, scan, sealed);
    }

    /** What is kept of a file, on its way into the store. */
    private static final class Encryption implements Content.Rendition {
        private final FileId id;
        private final FileKey key;
        private final Content content;
        private long size;

        Encryption(FileId id, FileKey key, Content content) {
            this.id = id;
            this.key = key;
            this.content = content;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (OutputStream encrypting = key.encrypting(new Measured(out), id)) {
                var plain = new Measured(encrypting);
                content.rendition().writeTo(plain);
                size = plain.size();
            }
        }
    }
}
