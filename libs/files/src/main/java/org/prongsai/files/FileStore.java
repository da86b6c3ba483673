package org.prongsai.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.function.Predicate;
import org.prongsai.files.content.Content.Rendition;

/** Where ciphertext lies. It knows no key, no name and no owner. */
public interface FileStore {

    /**
     * Stores what is written: wholly and durably when this returns, not at all when it throws.
     *
     * @throws IOException what the rendition threw, or when it cannot be stored
     */
    void put(FileId id, Rendition ciphertext) throws IOException;

    /** @throws NoSuchFileException when there is none */
    InputStream open(FileId id) throws IOException;

    /** Again does no harm. */
    void delete(FileId id) throws IOException;

    /**
     * Deletes what nobody knows, and what a crash left half written.
     *
     * @param olderThan files that were stored later are left alone: their owner may be about to name them
     * @return how many files were deleted
     */
    int sweep(Predicate<FileId> known, Instant olderThan) throws IOException;
}
