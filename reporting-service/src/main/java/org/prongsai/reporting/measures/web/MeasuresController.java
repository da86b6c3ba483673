package org.prongsai.reporting.measures.web;

import java.util.Optional;
import java.util.function.BiFunction;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.measures.MeasuresBody;
import org.prongsai.reporting.measures.MeasuresReport;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.report.LiveReports;
import org.prongsai.reporting.report.ReportQuery;
import org.prongsai.reporting.report.ReportTag;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.StoredRow;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.reporting.rules.Rules;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeasuresController {

    private final LiveReports reports;
    private final RuleBook rules;

    MeasuresController(LiveReports reports, RuleBook rules) {
        this.reports = reports;
        this.rules = rules;
    }

    @OpenToAll
    @GetMapping("/api/reports/measures")
    ResponseEntity<MeasuresAnswer> measures(Caller caller, ReportQuery query) {
        return answer(caller, query, (report, asOf) -> MeasuresAnswer.of(report, asOf, query.asOfDate()));
    }

    @OpenToAll
    @GetMapping("/api/reports/measures/{fiscalYear}/{number}")
    ResponseEntity<MeasureAnswer> measure(Caller caller, ReportQuery query, @PathVariable String number) {
        return answer(
                caller,
                query,
                (report, asOf) -> number(number)
                        .flatMap(report::measure)
                        .map(measure -> MeasureAnswer.of(report.fiscalYear(), measure, asOf, query.asOfDate()))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    private <A> ResponseEntity<A> answer(Caller caller, ReportQuery query, BiFunction<MeasuresReport, AsOf, A> body) {
        Rules rulesOfYear = rules.of(query.fiscalYear());
        Optional<StoredRow> stored = reports.find(MeasuresReport.PROJECTION, caller.agency(), query.fiscalYear());
        PublishedRow<MeasuresBody> row = stored.map(found -> found.as(MeasuresBody.class))
                .orElse(new PublishedRow<>(0, MeasuresBody.none(), Lineage.none()));
        var report = MeasuresReport.of(query.fiscalYear(), row.body(), rulesOfYear.measures(), query.day());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(ReportTag.of(stored.orElse(null), query, rulesOfYear.version()))
                .body(body.apply(report, AsOf.of(row.lineage(), rulesOfYear.version())));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(ThaiDigits.toArabic(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
