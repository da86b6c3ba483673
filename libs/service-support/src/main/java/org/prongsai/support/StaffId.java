package org.prongsai.support;

import java.util.regex.Pattern;

/** An opaque number for a member of staff; only identity-service knows whose it is. */
public record StaffId(String value) {
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a staff id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
