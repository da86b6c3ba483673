package org.prongsai.reporting.requests.web;

import java.util.Optional;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.report.LiveReports;
import org.prongsai.reporting.report.ReportQuery;
import org.prongsai.reporting.report.ReportTag;
import org.prongsai.reporting.requests.ServiceStatistics;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.StoredRow;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceStatisticsController {

    private final LiveReports reports;
    private final RuleBook rules;

    ServiceStatisticsController(LiveReports reports, RuleBook rules) {
        this.reports = reports;
        this.rules = rules;
    }

    @OpenToAll
    @GetMapping("/api/reports/service-statistics")
    ResponseEntity<ServiceStatisticsAnswer> statistics(Caller caller, ReportQuery query) {
        String rulesVersion = rules.of(query.fiscalYear()).version();
        Optional<StoredRow> stored = reports.find(ServiceStatistics.PROJECTION, caller.agency(), query.fiscalYear());
        PublishedRow<Tally> row =
                stored.map(found -> found.as(Tally.class)).orElse(new PublishedRow<>(0, Tally.none(), Lineage.none()));
        var statistics = ServiceStatistics.of(query.fiscalYear(), row.body(), query.day());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(ReportTag.of(stored.orElse(null), query, rulesVersion))
                .body(ServiceStatisticsAnswer.of(statistics, AsOf.of(row.lineage(), rulesVersion), query.asOfDate()));
    }
}
