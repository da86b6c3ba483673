package org.prongsai.encryption;

import java.util.Arrays;

/** A case's data key, wrapped by the master key: useless to whoever holds only this. */
public final class WrappedKey implements StoredKey {

    private final byte[] bytes;

    WrappedKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey[hidden]";
    }
}
