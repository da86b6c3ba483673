package org.prongsai.integrity.obligation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.disclosure.Publication;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.plan.IntegrityPlan;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Step;

/** What lists and plans expect, and for which of it something published is evidence. */
public final class Expectations {

    private final ObligationRules rules;

    public Expectations(ObligationRules rules) {
        this.rules = rules;
    }

    /** Every item is entered and approved, by the list's own last day or else by the rule's. */
    List<Expectation> of(OitList list) {
        return rules.in(list.fiscalYear(), ObligationRules.Of.OIT_ITEM)
                .map(rule -> list.items().stream()
                        .map(item -> new Expectation(
                                keyOf(list.fiscalYear(), item.code()),
                                item.code() + " " + item.titleTh(),
                                Objects.requireNonNullElseGet(list.dueOn(), () -> rule.dueIn(list.fiscalYear()))))
                        .toList())
                .orElse(List.of());
    }

    static ObligationKey keyOf(FiscalYear year, ItemCode code) {
        return new ObligationKey(year, "oit-" + code.value().toLowerCase(Locale.ROOT), year.toString());
    }

    /** Steps of measures that are done by disclosures. A measure without a period has no last day, so none is due. */
    List<Expectation> of(IntegrityPlan plan) {
        return rules.in(plan.fiscalYear(), ObligationRules.Of.PLAN_STEP).isEmpty()
                ? List.of()
                : plan.measures().stream()
                        .flatMap(measure -> measure.steps().stream().flatMap(step -> of(plan, measure, step)))
                        .toList();
    }

    private static Stream<Expectation> of(IntegrityPlan plan, Measure measure, Step step) {
        var end = measure.periodEnd();
        if (end == null) {
            return Stream.empty();
        }
        var year = plan.fiscalYear();
        return switch (step.rule()) {
            case DISCLOSED ->
                Stream.of(expectation(keyOf(year, measure.number(), step.number(), year.toString()), step, end));
            case EVERY_UNIT ->
                plan.units().stream()
                        .map(unit -> expectation(
                                keyOf(year, measure.number(), step.number(), year + "-" + unit.id()), step, end));
            case EVERY_MONTH ->
                months(measure, end)
                        .map(month -> expectation(
                                keyOf(year, measure.number(), step.number(), month.toString()), step, month));
            case HEARD, ANSWERED_IN_TIME -> Stream.empty();
        };
    }

    private static Stream<YearMonth> months(Measure measure, YearMonth end) {
        var start = Objects.requireNonNullElse(measure.periodStart(), end);
        return Stream.iterate(start, month -> !month.isAfter(end), month -> month.plusMonths(1));
    }

    private static Expectation expectation(ObligationKey key, Step step, YearMonth until) {
        return new Expectation(key, step.whatTh(), until.atEndOfMonth());
    }

    private static ObligationKey keyOf(FiscalYear year, int measure, int step, String period) {
        return new ObligationKey(year, "measure-" + measure + "-step-" + step, period);
    }

    /** The obligations for which something published is evidence, by the rules of the steps that it names. */
    List<ObligationKey> shownBy(Publication publication, Optional<IntegrityPlan> plan) {
        var keys = new ArrayList<ObligationKey>();
        for (var evidence : publication.evidenceFor()) {
            plan.flatMap(known -> known.step(evidence.measure(), evidence.step()))
                    .flatMap(step -> periodOf(publication, step))
                    .map(period -> keyOf(publication.fiscalYear(), evidence.measure(), evidence.step(), period))
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<String> periodOf(Publication publication, Step step) {
        var year = publication.fiscalYear().toString();
        return switch (step.rule()) {
            case DISCLOSED -> Optional.of(year);
            case EVERY_UNIT ->
                Optional.ofNullable(publication.unit()).map(UnitId::value).map(unit -> year + "-" + unit);
            case EVERY_MONTH ->
                Optional.of(YearMonth.from(publication.publishedOn()).toString());
            case HEARD, ANSWERED_IN_TIME -> Optional.empty();
        };
    }
}
