package org.prongsai.reporting.procurement;

import java.math.BigDecimal;

/** Money as it is summed: whole satang, a hundred to the baht. */
public final class Satang {

    private static final int PLACES = 2;

    private Satang() {}

    /**
     * An amount of the contract.
     *
     * @throws ArithmeticException when it has more than two decimal places
     */
    public static long of(String baht) {
        return new BigDecimal(baht).movePointRight(PLACES).longValueExact();
    }

    /** {@code 500000.00} */
    public static String toBaht(long satang) {
        return BigDecimal.valueOf(satang, PLACES).toPlainString();
    }
}
