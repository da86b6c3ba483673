package org.prongsai.encryption;

import java.time.Instant;

/** Where the wrapped keys of cases live: apart from the data that they open, and outside its backups. */
public interface CaseKeyStore {

    /**
     * Stores a key unless the case has one or had one, atomically across processes and durable before it returns.
     *
     * @return what is stored then: this key, the one that was first, or that it was erased
     */
    StoredKey createIfAbsent(CaseId id, WrappedKey key);

    StoredKey load(CaseId id);

    /** Destroys the key physically, for good; again does no harm. Recorded first, so that a crash does not undo it. */
    void erase(CaseId id, Instant at);

    default boolean exists(CaseId id) {
        return load(id) instanceof WrappedKey;
    }
}
