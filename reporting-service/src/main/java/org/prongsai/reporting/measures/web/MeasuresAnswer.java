package org.prongsai.reporting.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.measures.MeasuresReport;
import org.prongsai.reporting.report.AsOf;

/** The measures of a fiscal year as clients get them. */
record MeasuresAnswer(
        int fiscalYear,
        int percent,
        List<MeasureDto> measures,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    static MeasuresAnswer of(MeasuresReport report, AsOf asOf, @Nullable LocalDate asOfDate) {
        return new MeasuresAnswer(
                report.fiscalYear().value(),
                report.percent(),
                report.measures().stream().map(MeasureDto::of).toList(),
                asOf,
                asOfDate);
    }
}
