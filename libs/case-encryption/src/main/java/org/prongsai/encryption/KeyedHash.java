package org.prongsai.encryption;

/**
 * A hash that only who holds the secret can make, and the id of that secret.
 *
 * @param value 256 bits, base64url without padding
 */
public record KeyedHash(String keyId, String value) {

    /** One text to store and to look up: {@code 1.Zm9v…}. */
    @Override
    public String toString() {
        return keyId + "." + value;
    }
}
