package org.prongsai.encryption;

import java.time.Instant;

/** What a key store knows about a case. */
public sealed interface StoredKey permits WrappedKey, StoredKey.Erased, StoredKey.Absent {

    /** Its key was erased, and it never gets another. */
    record Erased(Instant at) implements StoredKey {}

    /** It never had one. */
    record Absent() implements StoredKey {}
}
