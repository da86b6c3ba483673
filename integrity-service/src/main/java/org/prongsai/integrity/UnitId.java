package org.prongsai.integrity;

import java.util.regex.Pattern;

/** A unit of an agency (ส่วนราชการ), such as {@code office}, in the words of the year's plan. */
public record UnitId(String value) {

    public static final String PATTERN = "[a-z][a-z0-9-]{0,39}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Stands among those responsible for: every unit of the plan, each with evidence of its own. */
    public static final UnitId EVERY_UNIT = new UnitId("every-unit");

    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
