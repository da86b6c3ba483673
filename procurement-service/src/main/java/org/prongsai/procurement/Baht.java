package org.prongsai.procurement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An amount of money in baht, more than nothing, with two places for satang. */
public record Baht(BigDecimal amount) implements Comparable<Baht> {

    /** What is read: up to a trillion, a point and one or two digits of satang if need be, and not nothing. */
    public static final String PATTERN = "(?!0+(\\.0{1,2})?$)[0-9]{1,12}(\\.[0-9]{1,2})?";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final int PLACES = 2;

    public Baht {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("not an amount of money");
        }
        // never rounds: what has more places is no amount
        amount = amount.setScale(PLACES, RoundingMode.UNNECESSARY);
    }

    public static Baht of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an amount of money");
        }
        return new Baht(new BigDecimal(text));
    }

    public boolean isAbove(BigDecimal limit) {
        return amount.compareTo(limit) > 0;
    }

    @Override
    public int compareTo(Baht other) {
        return amount.compareTo(other.amount);
    }

    /** {@code 500000.00}, as it travels. */
    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
