package org.prongsai.reporting.oit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.oit.CheckResult;
import org.prongsai.reporting.oit.CheckTexts;
import org.prongsai.reporting.oit.Deficiency;
import org.prongsai.reporting.oit.ItemHistory;
import org.prongsai.reporting.oit.OitList;
import org.prongsai.reporting.oit.OitReport;
import org.prongsai.reporting.oit.OitReport.ItemStanding;
import org.prongsai.reporting.oit.OitReport.State;
import org.prongsai.reporting.report.AsOf;

/**
 * The assessment of a fiscal year as clients get it.
 *
 * @param points with two digits at most; the sum is rounded once, from what the items are worth exactly
 * @param of 0 for a year without a list
 */
record OitAnswer(
        int fiscalYear,
        BigDecimal points,
        int of,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate dueOn,
        List<GroupDto> groups,
        List<ItemDto> items,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    record GroupDto(String code, String indicator, String titleTh) {}

    /**
     * An item and how it stands.
     *
     * @param url of what was approved last; absent while nothing was
     * @param worth the points that it can earn
     * @param points those that it has earned
     * @param history the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemDto(
            String code,
            String group,
            String titleTh,
            @Nullable String requiredTh,
            State state,
            @Nullable String url,
            @Nullable String noteTh,
            BigDecimal worth,
            BigDecimal points,
            List<CheckDto> checks,
            @Nullable DeficiencyDto deficiency,
            List<ChangeDto> history) {}

    /**
     * What the platform saw for itself.
     *
     * @param what in Thai, as {@code whatTh}
     * @param why in Thai, as {@code whyTh}
     */
    record CheckDto(
            String check,
            String what,
            boolean ok,
            String why,
            String whatTh,
            String whatEn,
            String whyTh,
            String whyEn) {

        static CheckDto of(CheckResult check) {
            String what = CheckTexts.whatTh(check);
            String why = CheckTexts.whyTh(check);
            return new CheckDto(
                    check.check(), what, check.ok(), why, what, CheckTexts.whatEn(check), why, CheckTexts.whyEn(check));
        }
    }

    /**
     * What an earlier assessment found.
     *
     * @param owner the id of a unit or a post
     * @param resolvedOn absent while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeficiencyDto(
            int foundIn,
            String foundTh,
            @Nullable String dimensionTh,
            String owner,
            @Nullable LocalDate dueOn,
            boolean open,
            boolean overdue,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolvedUrl) {

        static DeficiencyDto of(Deficiency deficiency, LocalDate day) {
            var owner = deficiency.ownerOn(day);
            var resolution = deficiency.resolutionOn(day);
            LocalDate due = owner.dueOn();
            return new DeficiencyDto(
                    deficiency.foundIn(),
                    deficiency.foundTh(),
                    deficiency.dimensionTh(),
                    owner.owner(),
                    due,
                    resolution.isEmpty(),
                    resolution.isEmpty() && due != null && day.isAfter(due),
                    resolution.map(Deficiency.Resolution::on).orElse(null),
                    resolution.map(Deficiency.Resolution::url).orElse(null));
        }
    }

    /** One thing that happened to the answer; by nobody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeDto(
            ItemHistory.Kind what,
            int entry,
            LocalDate on,
            @Nullable String url,
            @Nullable String noteTh,
            @Nullable String reason) {

        static ChangeDto of(ItemHistory.Change change) {
            return new ChangeDto(
                    change.kind(), change.entry(), change.on(), change.url(), change.noteTh(), change.reason());
        }
    }

    static OitAnswer of(OitReport report, LocalDate day, AsOf asOf, @Nullable LocalDate asOfDate) {
        return new OitAnswer(
                report.fiscalYear().value(),
                report.points().shown(),
                report.of(),
                report.dueOn(),
                report.groups().stream().map(OitAnswer::group).toList(),
                report.items().stream().map(item -> item(item, day)).toList(),
                asOf,
                asOfDate);
    }

    private static GroupDto group(OitList.Group group) {
        return new GroupDto(group.code(), group.indicator(), group.titleTh());
    }

    private static ItemDto item(ItemStanding standing, LocalDate day) {
        var item = standing.item();
        return new ItemDto(
                item.code(),
                item.group(),
                item.titleTh(),
                item.requiredTh(),
                standing.state(),
                standing.shown().map(ItemHistory.Change::url).orElse(null),
                standing.shown().map(ItemHistory.Change::noteTh).orElse(null),
                standing.worth().shown(),
                standing.points().shown(),
                standing.checks().stream().map(CheckDto::of).toList(),
                standing.deficiency()
                        .map(deficiency -> DeficiencyDto.of(deficiency, day))
                        .orElse(null),
                standing.history().stream().map(ChangeDto::of).toList());
    }
}
