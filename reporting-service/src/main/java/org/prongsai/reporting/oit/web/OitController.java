package org.prongsai.reporting.oit.web;

import java.util.Optional;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.oit.OitBody;
import org.prongsai.reporting.oit.OitReport;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.report.LiveReports;
import org.prongsai.reporting.report.ReportQuery;
import org.prongsai.reporting.report.ReportTag;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.StoredRow;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.reporting.rules.Rules;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OitController {

    private final LiveReports reports;
    private final RuleBook rules;

    OitController(LiveReports reports, RuleBook rules) {
        this.reports = reports;
        this.rules = rules;
    }

    @OpenToAll
    @GetMapping("/api/reports/oit")
    ResponseEntity<OitAnswer> oit(Caller caller, ReportQuery query) {
        Rules rulesOfYear = rules.of(query.fiscalYear());
        Optional<StoredRow> stored = reports.find(OitReport.PROJECTION, caller.agency(), query.fiscalYear());
        PublishedRow<OitBody> row = stored.map(found -> found.as(OitBody.class))
                .orElse(new PublishedRow<>(0, OitBody.none(), Lineage.none()));
        var report = OitReport.of(query.fiscalYear(), row.body(), rulesOfYear, query.day());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(ReportTag.of(stored.orElse(null), query, rulesOfYear.version()))
                .body(OitAnswer.of(
                        report, query.day(), AsOf.of(row.lineage(), rulesOfYear.version()), query.asOfDate()));
    }
}
