package org.prongsai.encryption;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keys that end with the process: for tests of those who use ciphers. */
public final class InMemoryCaseKeyStore implements CaseKeyStore {

    private final ConcurrentMap<CaseId, StoredKey> keys = new ConcurrentHashMap<>();

    @Override
    public StoredKey createIfAbsent(CaseId id, WrappedKey key) {
        return keys.computeIfAbsent(id, absent -> key);
    }

    @Override
    public StoredKey load(CaseId id) {
        return keys.getOrDefault(id, new StoredKey.Absent());
    }

    @Override
    public void erase(CaseId id, Instant at) {
        keys.merge(id, new StoredKey.Erased(at), (was, erased) -> was instanceof StoredKey.Erased ? was : erased);
    }
}
