package org.prongsai.integrity;

import java.util.regex.Pattern;

/** The unit or the post that owns something: their ids are of one form, and no unit is called as a post is. */
public record OwnerId(String value) {

    private static final Pattern FORM = Pattern.compile(UnitId.PATTERN);

    public OwnerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("neither a unit's id nor a post's");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
