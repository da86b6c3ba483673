package org.prongsai.portal.procurement;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people read them. */
public final class Baht {

    private Baht() {}

    /** {@code 1,250,000.00}; null for null. */
    public static @Nullable String shown(@Nullable String amount) {
        return amount == null ? null : format(new BigDecimal(amount));
    }

    static String format(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
