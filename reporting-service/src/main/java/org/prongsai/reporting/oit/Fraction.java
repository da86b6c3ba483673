package org.prongsai.reporting.oit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number that is divided without losing anything, so that the points of all items add up to those of the list. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final int SHOWN_DIGITS = 2;

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above zero");
        }
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(long parts) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(parts)));
    }

    /** As it is shown: two digits, rounded half up, and no zeros at the end. */
    public BigDecimal shown() {
        var rounded = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), SHOWN_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
