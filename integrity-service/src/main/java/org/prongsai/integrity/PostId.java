package org.prongsai.integrity;

import java.util.regex.Pattern;

/** A post of an agency (ตำแหน่ง), such as {@code legal-officer}: never the person who holds it. */
public record PostId(String value) {

    private static final Pattern FORM = Pattern.compile(UnitId.PATTERN);

    public PostId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a post's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
