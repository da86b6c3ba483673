package org.prongsai.complaint.testimony;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reports, as far as they want to say; sealed apart from what they say, since fewer people may read it. */
public record Reporter(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    public boolean isAnonymous() {
        return Stream.of(name, phone, email).allMatch(Objects::isNull);
    }

    @Override
    public String toString() {
        return "Reporter";
    }
}
