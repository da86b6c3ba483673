package org.prongsai.contracts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a code or an opaque id on the wire: nothing that a person wrote fits into it. */
public final class Code {

    /** The same pattern stands in the schemas. */
    public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Code() {}

    /**
     * The value, when it is a code.
     *
     * @throws IllegalArgumentException otherwise; the message does not repeat the value
     */
    public static String required(String field, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " is not a code");
        }
        return value;
    }

    /** As {@link #required}, where null means that there is none. */
    public static @Nullable String optional(String field, @Nullable String value) {
        return value == null ? null : required(field, value);
    }

    /** As {@link #required} for each, where null means that it is not told. */
    public static @Nullable List<String> optionalList(String field, @Nullable List<String> values) {
        return values == null
                ? null
                : values.stream().map(value -> required(field, value)).toList();
    }
}
