package org.prongsai.reporting.measures;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.measures.MeasuresReport.StepEvent;
import org.prongsai.reporting.measures.MeasuresReport.StepProgress;
import org.prongsai.reporting.rules.Rules;

/** Reads one step after the other from the same plan and the same day. */
record StepReader(FiscalYear year, AdoptedPlan plan, MeasuresBody body, Rules.Measures rules, LocalDate day) {

    StepProgress read(AdoptedPlan.Measure measure, AdoptedPlan.Step step) {
        return switch (step.rule()) {
            case DISCLOSED -> disclosed(measure, step);
            case EVERY_UNIT -> everyUnit(measure, step);
            case EVERY_MONTH -> everyMonth(measure, step);
            case HEARD -> heard(step);
            case ANSWERED_IN_TIME -> answeredInTime(step);
        };
    }

    private StepProgress disclosed(AdoptedPlan.Measure measure, AdoptedPlan.Step step) {
        List<Disclosure> evidence = evidence(measure, step);
        return shown(step, evidence.isEmpty() ? 0 : 100, evidence);
    }

    private StepProgress everyUnit(AdoptedPlan.Measure measure, AdoptedPlan.Step step) {
        List<Disclosure> evidence = evidence(measure, step);
        Set<String> units = plan.units().stream().map(AdoptedPlan.Unit::id).collect(toSet());
        Set<String> heardFrom = evidence.stream()
                .map(Disclosure::unit)
                .filter(Objects::nonNull)
                .filter(units::contains)
                .collect(toSet());
        return shown(step, percent(heardFrom.size(), units.size()), evidence);
    }

    private StepProgress everyMonth(AdoptedPlan.Measure measure, AdoptedPlan.Step step) {
        List<Disclosure> evidence = evidence(measure, step);
        Set<YearMonth> disclosedIn = evidence.stream()
                .map(disclosure -> YearMonth.from(disclosure.event().occurredOn()))
                .collect(toSet());
        List<YearMonth> months = months(measure);
        return shown(step, percent(months.stream().filter(disclosedIn::contains).count(), months.size()), evidence);
    }

    private StepProgress heard(AdoptedPlan.Step step) {
        long heard = rules.heardKinds().stream()
                .mapToLong(kind -> body.complaints().at(MeasureFacts.HEARD + kind, day))
                .sum();
        return listed(
                step,
                heard > 0 ? 100 : 0,
                heard,
                rules.heardKinds().stream().map(kind -> body.recent().in(MeasureFacts.HEARD + kind)));
    }

    private StepProgress answeredInTime(AdoptedPlan.Step step) {
        long due = body.complaints().at(MeasureFacts.DUE, day);
        long inTime = body.complaints().at(MeasureFacts.IN_TIME, day);
        return listed(step, percent(inTime, due), due, Stream.of(body.recent().in(MeasureFacts.ANSWERED)));
    }

    private List<Disclosure> evidence(AdoptedPlan.Measure measure, AdoptedPlan.Step step) {
        return body.disclosures().values().stream()
                .filter(disclosure -> disclosure.isEvidenceFor(measure.number(), step))
                .filter(disclosure -> disclosure.standsOn(day))
                .toList();
    }

    private List<YearMonth> months(AdoptedPlan.Measure measure) {
        YearMonth first = Objects.requireNonNullElse(measure.periodStart(), YearMonth.from(year.firstDay()));
        YearMonth last = Objects.requireNonNullElse(measure.periodEnd(), YearMonth.from(year.lastDay()));
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static StepProgress shown(AdoptedPlan.Step step, int percent, List<Disclosure> evidence) {
        List<StepEvent> events = evidence.stream()
                .map(disclosure -> new StepEvent(disclosure.event(), disclosure))
                .sorted((one, other) -> one.event().compareTo(other.event()))
                .toList();
        return new StepProgress(step, percent, events.size(), events);
    }

    private StepProgress listed(
            AdoptedPlan.Step step, int percent, long count, Stream<? extends Collection<EventRef>> series) {
        List<StepEvent> events = series.flatMap(Collection::stream)
                .filter(event -> !event.occurredOn().isAfter(day))
                .sorted()
                .limit(Recent.LIMIT)
                .map(event -> new StepEvent(event, null))
                .toList();
        return new StepProgress(step, percent, count, events);
    }

    /** Whole percents, rounded down; nothing of nothing is nothing. */
    private static int percent(long done, long of) {
        return of == 0 ? 0 : (int) (done * 100 / of);
    }
}
