package org.prongsai.reporting.requests;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.reporting.requests.ServiceStatistics.Figures;

/** The sentence that an official report states service statistics in (OIT items on services): Thai, in Thai digits. */
public final class ServiceStatementTh {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.prongsai.reporting.requests.statements");

    private ServiceStatementTh() {}

    public static String of(FiscalYear year, Figures figures) {
        String pattern = SENTENCES.getString(figures.received() == 0 ? "services.none" : "services.some");
        return ThaiDigits.toThai(MessageFormat.format(
                pattern,
                year.toString(),
                Long.toString(figures.received()),
                Long.toString(figures.completed()),
                Long.toString(figures.inTime()),
                Long.toString(figures.inProgress())));
    }
}
