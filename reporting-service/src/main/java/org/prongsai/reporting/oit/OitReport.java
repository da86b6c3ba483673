package org.prongsai.reporting.oit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.oit.OitList.Item;
import org.prongsai.reporting.rules.Rules;

/**
 * How far the assessment of a fiscal year had come by the end of a day.
 *
 * @param of the points of all items together; 0 for a year without a list
 * @param dueOn by which items are to be entered and approved; null where no day was set
 */
public record OitReport(
        FiscalYear fiscalYear,
        Fraction points,
        int of,
        @Nullable LocalDate dueOn,
        List<OitList.Group> groups,
        List<ItemStanding> items) {

    public static final String PROJECTION = "oit";

    public enum State {
        MISSING,
        ENTERED,
        APPROVED,
        RETURNED
    }

    /**
     * How an item stands.
     *
     * @param worth the points that it can earn
     * @param points those that it has earned: all of an approved item whose checks hold, else none
     * @param shown what was approved last, which everybody can read
     * @param checks what the platform sees for itself
     * @param history what happened by the end of the day, the oldest first
     */
    public record ItemStanding(
            Item item,
            State state,
            Fraction worth,
            Fraction points,
            Optional<ItemHistory.Change> shown,
            List<CheckResult> checks,
            Optional<Deficiency> deficiency,
            List<ItemHistory.Change> history) {}

    /** How the report reads what the year's rules leave to it. */
    public static OitReport of(FiscalYear year, OitBody body, Rules rules, LocalDate day) {
        return Optional.ofNullable(body.lists().get(OitBody.LIST))
                .filter(list -> !list.adoptedOn().isAfter(day))
                .map(list -> of(year, list, body, rules, day))
                .orElseGet(() -> new OitReport(year, Fraction.ZERO, 0, null, List.of(), List.of()));
    }

    private static OitReport of(FiscalYear year, OitList list, OitBody body, Rules rules, LocalDate day) {
        var checks = new CheckReader(year, list, body, rules, day);
        List<ItemStanding> items = list.items().stream()
                .map(item -> standing(item, list, body, checks, day))
                .toList();
        Fraction points = items.stream().map(ItemStanding::points).reduce(Fraction.ZERO, Fraction::plus);
        return new OitReport(year, points, list.points(), list.dueOn(), list.groups(), items);
    }

    private static ItemStanding standing(Item item, OitList list, OitBody body, CheckReader reader, LocalDate day) {
        var history = body.items().getOrDefault(item.code(), new ItemHistory(List.of()));
        var deficiency =
                Optional.ofNullable(body.deficiencies().get(item.code())).filter(known -> known.isKnownOn(day));
        State state = history.latest(day).map(OitReport::state).orElse(State.MISSING);
        var shown = history.shown(day);
        List<CheckResult> checks = reader.read(item, shown, deficiency);
        Fraction worth = list.pointsOf(item);
        boolean earned = state == State.APPROVED && checks.stream().allMatch(CheckResult::ok);
        return new ItemStanding(
                item, state, worth, earned ? worth : Fraction.ZERO, shown, checks, deficiency, history.until(day));
    }

    private static State state(ItemHistory.Change latest) {
        return switch (latest.kind()) {
            case ENTERED -> State.ENTERED;
            case APPROVED -> State.APPROVED;
            case RETURNED -> State.RETURNED;
        };
    }
}
