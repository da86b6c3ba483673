package org.prongsai.integrity.oit;

import java.util.regex.Pattern;

/** The code of an item (ข้อ), the letter O and a number, such as {@code O31}; it names one thing in one year only. */
public record ItemCode(String value) implements Comparable<ItemCode> {

    public static final String PATTERN = "O[1-9][0-9]?";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final int HIGHEST = 99;

    public ItemCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an item's code");
        }
    }

    public int number() {
        return Integer.parseInt(value.substring(1));
    }

    /** Sorts as text against the order of the items, so that a list of the newest first begins with O1. */
    public String descending() {
        return "%02d".formatted(HIGHEST - number());
    }

    @Override
    public int compareTo(ItemCode other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
