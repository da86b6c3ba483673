package org.prongsai.files;

import org.prongsai.files.content.FileType;

/**
 * A file that was taken: what its owner remembers of it.
 *
 * @param name for people, as {@link FileName} made it; what somebody called a file may tell who they are, so it is as
 *     confidential as what is in it
 * @param size bytes of what comes back
 * @param key with which it opens, sealed by the owner
 */
public record StoredFile(FileId id, String name, FileType type, long size, Scan scan, SealedKey key) {

    /** Nothing that the sender chose. */
    @Override
    public String toString() {
        return "StoredFile[" + id + ", " + type + ", " + size + " bytes, " + scan + "]";
    }
}
