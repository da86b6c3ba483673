package org.prongsai.support.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may be at an agency, several at once. {@link #PUBLIC} is everybody who is not signed in. */
public enum Role {
    PUBLIC,
    OFFICER,
    PROCUREMENT_OFFICER,
    COMPLAINT_HANDLER,
    COMPLAINT_SUPERVISOR,
    SERVICE_OFFICER,
    ITAS_ADMIN,
    /** The agency's permanent head (ปลัด). */
    HEAD,
    /** The elected executive (นายก). */
    EXECUTIVE,
    /** Reads the audit trail and changes nothing. */
    AUDITOR,
    ADMIN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it stands in tokens, e.g. {@code complaint-handler}. */
    public String code() {
        return code;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
