package org.prongsai.contracts;

import java.util.regex.Pattern;

/** An amount of money on the wire: decimal baht with satang, such as {@code 500000.00}, never a number of JSON. */
public final class Amount {

    /** The same pattern stands in the schemas. */
    public static final String PATTERN = "^[0-9]{1,13}\\.[0-9]{2}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Amount() {}

    /**
     * The value, when it is an amount.
     *
     * @throws IllegalArgumentException otherwise; the message does not repeat the value
     */
    public static String required(String field, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " is not an amount");
        }
        return value;
    }
}
