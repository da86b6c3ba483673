package org.prongsai.reporting.statistics;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.reporting.statistics.ComplaintStatistics.Progress;

/**
 * The sentence that an official report states the numbers in (OIT item O31). It is an official text in Thai, whatever
 * language the reader has chosen; a year without a complaint says so.
 */
public final class StatementTh {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.prongsai.reporting.statistics.statements");

    private StatementTh() {}

    public static String ofAll(FiscalYear year, Progress progress) {
        return sentence("all", year, progress);
    }

    public static String ofCorruption(FiscalYear year, Progress progress) {
        return sentence("corruption", year, progress);
    }

    private static String sentence(String of, FiscalYear year, Progress progress) {
        String pattern = SENTENCES.getString(of + (progress.total() == 0 ? ".none" : ".some"));
        return ThaiDigits.toThai(MessageFormat.format(
                pattern,
                year.toString(),
                Long.toString(progress.total()),
                Long.toString(progress.finished()),
                Long.toString(progress.inProgress())));
    }
}
