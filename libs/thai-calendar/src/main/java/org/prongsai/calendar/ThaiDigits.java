package org.prongsai.calendar;

import java.util.Optional;
import java.util.regex.Pattern;

/** Thai digits, ๐ (U+0E50) to ๙ (U+0E59). */
public final class ThaiDigits {

    private static final char ZERO = '๐';
    private static final char NINE = '๙';

    private static final Pattern ITEM_CODE = Pattern.compile("[Oo0]([1-9][0-9]?)");

    private ThaiDigits() {}

    /** The text with its Arabic digits written as Thai ones. */
    public static String toThai(String text) {
        return shift(text, '0', '9', ZERO);
    }

    /** The text with its Thai digits written as Arabic ones. */
    public static String toArabic(String text) {
        return shift(text, ZERO, NINE, '0');
    }

    /**
     * An OIT item's code as staff write it: in either digits, and with a zero for the letter O.
     *
     * @return {@code O2} for {@code 0๒}; empty when it is no code of an item
     */
    public static Optional<String> itemCode(String text) {
        var matcher = ITEM_CODE.matcher(toArabic(text.strip()));
        return matcher.matches() ? Optional.of("O" + matcher.group(1)) : Optional.empty();
    }

    private static String shift(String text, char from, char to, char zero) {
        var shifted = text.toCharArray();
        for (int i = 0; i < shifted.length; i++) {
            if (shifted[i] >= from && shifted[i] <= to) {
                shifted[i] = (char) (shifted[i] - from + zero);
            }
        }
        return new String(shifted);
    }
}
