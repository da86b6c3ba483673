package org.prongsai.files;

import java.util.Arrays;

/** A file's own key, sealed by whoever owns the file: whoever cannot open this cannot read that. */
public final class SealedKey {

    private final byte[] bytes;

    /** @param bytes as the owner's function made them */
    public SealedKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedKey[hidden]";
    }
}
