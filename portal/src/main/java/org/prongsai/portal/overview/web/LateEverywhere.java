package org.prongsai.portal.overview.web;

import static org.prongsai.portal.services.ServiceName.INTEGRITY;
import static org.prongsai.portal.services.ServiceName.REPORTING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Overview;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/**
 * What is late across the services, for the executive (นายก) and the head (ปลัด). Of complaints and requests they read
 * numbers only, from the public reports: the cases themselves are not for them.
 */
@Component
class LateEverywhere implements Overview {

    private final OfferedYears years;

    LateEverywhere(OfferedYears years) {
        this.years = years;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EXECUTIVE, Role.HEAD);
    }

    @Override
    public List<Glance> glances() {
        int year = years.current();
        return List.of(
                new Glance(
                        "complaints",
                        lastTwoYears("/api/reports/complaint-statistics"),
                        LateEverywhere::complaints,
                        "/statistics/complaints?fiscalYear=" + year),
                new Glance(
                        "services",
                        lastTwoYears("/api/reports/service-statistics"),
                        LateEverywhere::services,
                        "/services/statistics/" + year),
                new Glance(
                        "measures",
                        List.of(ofYear("/api/reports/measures", year)),
                        LateEverywhere::measures,
                        "/measures/" + year),
                new Glance("oit", List.of(ofYear("/api/reports/oit", year)), LateEverywhere::oit, "/oit/" + year),
                new Glance(
                        "obligations",
                        List.of(new Query(INTEGRITY, "/api/obligations", Map.of("fulfilled", "false"))),
                        LateEverywhere::obligations,
                        "/staff/obligations"),
                new Glance(
                        "deficiencies",
                        List.of(new Query(INTEGRITY, "/api/deficiencies", Map.of("open", "true"))),
                        LateEverywhere::deficiencies,
                        "/staff/deficiencies"));
    }

    /** What came in before the first of October may still be open after it. */
    private List<Query> lastTwoYears(String path) {
        return Stream.of(years.current() - 1, years.current())
                .map(year -> ofYear(path, year))
                .toList();
    }

    private static Query ofYear(String path, int year) {
        return new Query(REPORTING, path, Map.of("fiscalYear", String.valueOf(year)));
    }

    private static List<Figure> complaints(List<Item> reports) {
        return List.of(
                Figure.late("overdue", sum(reports, "byReply.OVERDUE")),
                Figure.of("open", String.valueOf(sum(reports, "total") - sum(reports, "byStatus.CLOSED"))));
    }

    private static List<Figure> services(List<Item> reports) {
        return List.of(
                Figure.of("late", String.valueOf(sum(reports, "late"))),
                Figure.of("inProgress", String.valueOf(sum(reports, "inProgress"))));
    }

    private static List<Figure> measures(List<Item> reports) {
        Item report = reports.getFirst();
        return List.of(
                Figure.late("late", count(report.items("measures"), measure -> is(measure, "state", "LATE"))),
                Figure.of("percent", report.text("percent").orElse("0") + "%"));
    }

    private static List<Figure> oit(List<Item> reports) {
        Item report = reports.getFirst();
        return List.of(
                Figure.of(
                        "points",
                        report.text("points").orElse("0") + "/"
                                + report.text("of").orElse("0")),
                Figure.of(
                        "waiting", String.valueOf(count(report.items("items"), item -> is(item, "state", "ENTERED")))),
                Figure.of(
                        "missing", String.valueOf(count(report.items("items"), item -> is(item, "state", "MISSING")))));
    }

    private static List<Figure> obligations(List<Item> lists) {
        return overdue(lists.getFirst(), one -> is(one, "state", "OVERDUE"));
    }

    private static List<Figure> deficiencies(List<Item> lists) {
        return overdue(lists.getFirst(), one -> one.flag("overdue"));
    }

    /** A list is read no further than its first part; what is due first stands there first. */
    private static List<Figure> overdue(Item list, Predicate<Item> late) {
        List<Item> open = list.items("items");
        long overdue = count(open, late);
        String more = list.has("next") ? "+" : "";
        return List.of(
                new Figure("overdue", overdue + (overdue == open.size() ? more : ""), overdue > 0),
                Figure.of("open", open.size() + more));
    }

    private static boolean is(Item item, String field, String value) {
        return item.text(field).filter(value::equals).isPresent();
    }

    private static long count(List<Item> items, Predicate<Item> what) {
        return items.stream().filter(what).count();
    }

    private static long sum(List<Item> items, String field) {
        return items.stream()
                .flatMap(item -> item.text(field).stream())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
