package org.prongsai.reporting.procurement;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.prongsai.calendar.ThaiDigits;

/** The sentence that an official report states the numbers in, in Thai; a year without a procurement says so. */
public final class ProcurementStatementTh {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.prongsai.reporting.procurement.statements");

    private ProcurementStatementTh() {}

    public static String of(ProcurementStatistics statistics) {
        var total = statistics.total();
        var pattern = SENTENCES.getString(total.count() == 0 ? "none" : "some");
        return ThaiDigits.toThai(MessageFormat.format(
                pattern,
                statistics.fiscalYear().toString(),
                Long.toString(total.count()),
                baht(total.budget()),
                Long.toString(statistics.awards()),
                baht(total.agreed())));
    }

    private static String baht(long satang) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(satang, 2));
    }
}
