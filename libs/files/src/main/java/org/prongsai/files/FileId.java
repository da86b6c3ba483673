package org.prongsai.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which file of which agency: random, and nothing of who sent it or what is in it. Safe in a path and in associated data.
 *
 * @param value 32 hexadecimal digits
 */
public record FileId(String agency, String value) {

    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public FileId {
        if (!AGENCY.matcher(agency).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a file: " + agency + "/" + value);
        }
    }

    static FileId random(String agency) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new FileId(agency, HexFormat.of().formatHex(bytes));
    }

    /** Reads what {@link #toString} wrote. */
    public static FileId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a file: " + text);
        }
        return new FileId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** {@code agency/value}. */
    @Override
    public String toString() {
        return agency + "/" + value;
    }
}
