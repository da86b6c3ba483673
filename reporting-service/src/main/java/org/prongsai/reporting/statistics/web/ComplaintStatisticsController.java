package org.prongsai.reporting.statistics.web;

import java.util.Optional;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.report.LiveReports;
import org.prongsai.reporting.report.ReportQuery;
import org.prongsai.reporting.report.ReportTag;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.StoredRow;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.reporting.rules.Rules;
import org.prongsai.reporting.statistics.ComplaintStatistics;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComplaintStatisticsController {

    private final LiveReports reports;
    private final RuleBook rules;

    ComplaintStatisticsController(LiveReports reports, RuleBook rules) {
        this.reports = reports;
        this.rules = rules;
    }

    @OpenToAll
    @GetMapping("/api/reports/complaint-statistics")
    ResponseEntity<StatisticsAnswer> statistics(Caller caller, ReportQuery query) {
        Rules rulesOfYear = rules.of(query.fiscalYear());
        Optional<StoredRow> stored = reports.find(ComplaintStatistics.PROJECTION, caller.agency(), query.fiscalYear());
        PublishedRow<Tally> row =
                stored.map(found -> found.as(Tally.class)).orElse(new PublishedRow<>(0, Tally.none(), Lineage.none()));
        var statistics = ComplaintStatistics.of(query.fiscalYear(), row.body(), rulesOfYear.complaints(), query.day());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(ReportTag.of(stored.orElse(null), query, rulesOfYear.version()))
                .body(StatisticsAnswer.of(statistics, AsOf.of(row.lineage(), rulesOfYear.version()), query.asOfDate()));
    }
}
