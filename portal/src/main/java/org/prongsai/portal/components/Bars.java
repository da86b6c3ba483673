package org.prongsai.portal.components;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A bar chart that is at the same time the table of its numbers.
 *
 * @param caption what is compared
 * @param names the heading of what the bars stand for
 * @param values the heading of the numbers, with their unit
 */
public record Bars(String caption, String names, String values, List<Bar> rows) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * One bar.
     *
     * @param value by which it is drawn; not negative
     * @param shown the value as it is read, {@code 1,250.00}
     */
    public record Bar(String name, BigDecimal value, String shown) {

        public Bar {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a bar has no length below nothing");
            }
        }

        public static Bar of(String name, long count) {
            return new Bar(name, BigDecimal.valueOf(count), String.format("%,d", count));
        }
    }

    public Bars {
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to draw. */
    public boolean hasAny() {
        return rows.stream().anyMatch(row -> row.value().signum() > 0);
    }

    /** How long a bar is drawn: 0 to 100 with one decimal place, the longest being 100. */
    public BigDecimal length(Bar bar) {
        BigDecimal longest = rows.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        return longest.signum() == 0
                ? BigDecimal.ZERO
                : bar.value().multiply(WHOLE).divide(longest, 1, RoundingMode.HALF_UP);
    }
}
