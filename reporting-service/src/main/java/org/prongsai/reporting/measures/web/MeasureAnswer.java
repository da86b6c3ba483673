package org.prongsai.reporting.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.measures.MeasuresReport;
import org.prongsai.reporting.report.AsOf;

/** One measure as clients get it: the fields that it has in the list, with its year and the report's {@code asOf}. */
record MeasureAnswer(
        int fiscalYear,
        @JsonUnwrapped MeasureDto measure,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    static MeasureAnswer of(
            FiscalYear year, MeasuresReport.MeasureProgress measure, AsOf asOf, @Nullable LocalDate asOfDate) {
        return new MeasureAnswer(year.value(), MeasureDto.of(measure), asOf, asOfDate);
    }
}
