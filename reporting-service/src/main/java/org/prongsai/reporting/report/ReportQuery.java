package org.prongsai.reporting.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;

/**
 * A report of a fiscal year, as things stood by the end of a day.
 *
 * @param asOfDate the day that was asked for; null for now
 * @param today in Bangkok
 */
public record ReportQuery(FiscalYear fiscalYear, @Nullable LocalDate asOfDate, LocalDate today) {

    /** The last day whose events are in the report. */
    public LocalDate day() {
        return asOfDate == null ? today : asOfDate;
    }
}
