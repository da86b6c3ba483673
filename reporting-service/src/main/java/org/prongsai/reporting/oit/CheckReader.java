package org.prongsai.reporting.oit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.measures.MeasuresReport;
import org.prongsai.reporting.oit.ItemHistory.Change;
import org.prongsai.reporting.oit.OitList.Check;
import org.prongsai.reporting.oit.OitList.Item;
import org.prongsai.reporting.rules.Rules;
import org.prongsai.reporting.statistics.ComplaintStatistics;

/** Reads one check after the other from the same events and the same day. */
record CheckReader(FiscalYear year, OitList list, OitBody body, Rules rules, LocalDate day) {

    private static final Pattern HOST = Pattern.compile("https?://([^/?#:@]+).*", Pattern.CASE_INSENSITIVE);

    List<CheckResult> read(Item item, Optional<Change> shown, Optional<Deficiency> deficiency) {
        var results = new ArrayList<CheckResult>();
        item.checks().forEach(check -> results.add(read(check, shown)));
        deficiency.ifPresent(known -> results.add(resolved(known)));
        return results;
    }

    private CheckResult read(Check check, Optional<Change> shown) {
        return switch (check) {
            case OWN_SITE -> ownSite(check, shown);
            case OFF_SITE -> offSite(check, shown);
            case CORRUPTION_STATISTICS -> corruptionStatistics(check);
            case MEASURES_ADOPTED -> measuresAdopted(check);
            case MEASURES_RESULTS -> measuresResults(check);
            case NEWS_OF_YEAR -> disclosed(check, "NEWS");
            case MANUAL_OF_YEAR -> disclosed(check, "MANUAL");
        };
    }

    private CheckResult ownSite(Check check, Optional<Change> shown) {
        return shown.map(entry -> isOwn(entry)
                        ? CheckResult.of(check, true, "own-site")
                        : CheckResult.of(check, false, "not-own-site"))
                .orElseGet(() -> CheckResult.of(check, false, "nothing-approved"));
    }

    private CheckResult offSite(Check check, Optional<Change> shown) {
        return shown.map(entry -> isOwn(entry)
                        ? CheckResult.of(check, false, "not-off-site")
                        : CheckResult.of(check, true, "off-site"))
                .orElseGet(() -> CheckResult.of(check, false, "nothing-approved"));
    }

    /** A page here is on the agency's own site, and so is one of the hosts that its list names. */
    private boolean isOwn(Change entry) {
        String url = String.valueOf(entry.url());
        Matcher elsewhere = HOST.matcher(url);
        return url.startsWith("/")
                || (elsewhere.matches()
                        && list.siteHosts().contains(elsewhere.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The platform counts for itself; before the year has begun there is nothing to say, not even that none came. */
    private CheckResult corruptionStatistics(Check check) {
        if (day.isBefore(year.firstDay())) {
            return CheckResult.of(check, false, "year-not-begun");
        }
        var corruption = ComplaintStatistics.of(year, body.complaints(), rules.complaints(), day)
                .corruption();
        return corruption.total() == 0
                ? CheckResult.of(check, true, "corruption-none")
                : CheckResult.of(
                        check,
                        true,
                        "corruption-some",
                        corruption.total(),
                        corruption.finished(),
                        corruption.inProgress());
    }

    private CheckResult measuresAdopted(Check check) {
        int adopted = measures().size();
        return CheckResult.of(check, adopted > 0, adopted > 0 ? "measures-adopted" : "measures-none", adopted);
    }

    /** A measure has a result when something happened for it; how much of it is done is its own report's matter. */
    private CheckResult measuresResults(Check check) {
        var measures = measures();
        long withResult = measures.stream()
                .filter(measure -> measure.steps().stream().anyMatch(step -> step.eventCount() > 0))
                .count();
        return measures.isEmpty()
                ? CheckResult.of(check, false, "measures-none", 0)
                : CheckResult.of(check, withResult == measures.size(), "measures-results", withResult, measures.size());
    }

    private List<MeasuresReport.MeasureProgress> measures() {
        return MeasuresReport.of(year, body.measures(), rules.measures(), day).measures();
    }

    private CheckResult disclosed(Check check, String kind) {
        long shown = body.measures().disclosures().values().stream()
                .filter(disclosure -> disclosure.kind().equals(kind))
                .filter(disclosure -> disclosure.standsOn(day))
                .count();
        return CheckResult.of(check, shown > 0, shown > 0 ? "disclosed-some" : "disclosed-none", shown);
    }

    private CheckResult resolved(Deficiency deficiency) {
        boolean resolved = deficiency.resolutionOn(day).isPresent();
        return new CheckResult(
                CheckResult.DEFICIENCY_RESOLVED,
                resolved,
                resolved ? "deficiency-resolved" : "deficiency-open",
                List.of(Integer.toString(deficiency.foundIn())));
    }
}
