package org.prongsai.deployment;

import java.util.Collection;
import java.util.Locale;

/**
 * The name of a property however it is written: {@code prongsai.keys-dir}, {@code PRONGSAI_KEYS_DIR}, {@code keysDir}.
 *
 * @param letters its letters and digits alone, small
 */
record PropertyName(String letters) {

    static PropertyName of(String written) {
        return new PropertyName(written.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }

    boolean isOrBegins(Collection<PropertyName> others) {
        return others.stream().anyMatch(other -> other.letters().startsWith(letters));
    }
}
