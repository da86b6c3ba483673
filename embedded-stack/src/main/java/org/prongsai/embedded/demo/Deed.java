package org.prongsai.embedded.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that somebody did in a {@link Case}. In path and body, {@code {id}} stands for the id that the answer before
 * named, and {@code {staff:ROLE}} for the staff id of who has the role.
 *
 * @param on the day on which it happened
 * @param role of the staff member; null for what the public does
 * @param ifMatch a version that is known beforehand; null for that of the answer before, if there was one
 */
public record Deed(
        LocalDate on,
        String path,
        @Nullable String role,
        @Nullable String ifMatch,
        JsonNode body) {

    static final String ID = "{id}";
    static final String STAFF = "{staff:";

    /** The staff id of who has a role, filled in when it is known. */
    public static String staff(String role) {
        return STAFF + role + "}";
    }
}
