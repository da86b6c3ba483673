package org.prongsai.support;

import java.util.regex.Pattern;

/** A local government, e.g. {@code khambok}; part of every document, event, key and query. */
public record AgencyId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public AgencyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
