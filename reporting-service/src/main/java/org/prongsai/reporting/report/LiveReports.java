package org.prongsai.reporting.report;

import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.projection.GenerationsStore;
import org.prongsai.reporting.rows.ReportRows;
import org.prongsai.reporting.rows.RowKey;
import org.prongsai.reporting.rows.StoredRow;
import org.prongsai.support.AgencyId;

/** The row that answers a report: the one of the generation that is live when it is asked for. */
public final class LiveReports {

    private final GenerationsStore generations;
    private final ReportRows rows;

    public LiveReports(GenerationsStore generations, ReportRows rows) {
        this.generations = generations;
        this.rows = rows;
    }

    /** Empty for a year in which nothing has happened yet. */
    public Optional<StoredRow> find(String projection, AgencyId agency, FiscalYear year) {
        return generations
                .find(projection)
                .flatMap(known ->
                        rows.find(new RowKey(projection, known.live().number(), agency.value(), year.value())));
    }
}
