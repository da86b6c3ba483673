package org.prongsai.calendar;

import java.util.Optional;

/**
 * A national id (เลขประจำตัวประชาชน): 13 digits, the last of which checks the others. That catches slips, not fraud.
 *
 * <p>It identifies a person, so it never prints itself.
 */
public record NationalId(String value) {

    private static final int LENGTH = 13;

    public NationalId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a national id");
        }
    }

    /** Reads what a person typed: either digits, spaces and dashes anywhere. Empty when it is not one. */
    public static Optional<NationalId> parse(String text) {
        var digits = ThaiDigits.toArabic(text).replaceAll("[\\s-]", "");
        return isValid(digits) ? Optional.of(new NationalId(digits)) : Optional.empty();
    }

    /** The check digit of twelve digits: (11 - sum of d[i] * (13 - i) mod 11) mod 10. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        return (11 - sum % 11) % 10;
    }

    private static boolean isValid(String value) {
        return value.matches("[0-9]{13}") && value.charAt(LENGTH - 1) - '0' == checkDigit(value);
    }

    @Override
    public String toString() {
        return "NationalId[hidden]";
    }
}
