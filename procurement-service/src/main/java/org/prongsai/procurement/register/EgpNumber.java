package org.prongsai.procurement.register;

import java.util.regex.Pattern;

/** The project number of e-GP (เลขที่โครงการ), eleven digits. */
public record EgpNumber(String value) {

    public static final String PATTERN = "[0-9]{11}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public EgpNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a project number of e-GP");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
