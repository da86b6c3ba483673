package org.prongsai.reporting.measures;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.rules.Rules;

/**
 * How far the measures of a fiscal year had come by the end of a day.
 *
 * @param percent the mean of the measures, rounded down, so that 100 means that nothing is missing
 */
public record MeasuresReport(FiscalYear fiscalYear, int percent, List<MeasureProgress> measures) {

    public static final String PROJECTION = "measures";

    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        /** The last month of its period is over and it is not done. A measure without a period is never late. */
        LATE
    }

    /**
     * How far one measure has come.
     *
     * @param responsible the names of the units; every unit of the plan where each owes its own evidence
     */
    public record MeasureProgress(
            AdoptedPlan.Measure measure,
            List<String> responsible,
            int percent,
            State state,
            List<StepProgress> steps) {}

    /**
     * How far one step has come.
     *
     * @param eventCount how many events there are; {@code events} names all that are disclosures, and the newest of
     *     those that are citizens' cases
     */
    public record StepProgress(AdoptedPlan.Step step, int percent, long eventCount, List<StepEvent> events) {}

    /**
     * An event behind a step.
     *
     * @param disclosure null for an event of a case
     */
    public record StepEvent(EventRef event, @Nullable Disclosure disclosure) {}

    public static MeasuresReport of(FiscalYear year, MeasuresBody body, Rules.Measures rules, LocalDate day) {
        List<MeasureProgress> measures = planOn(day, body)
                .map(plan -> {
                    var steps = new StepReader(year, plan, body, rules, day);
                    return plan.measures().stream()
                            .sorted(comparingInt(AdoptedPlan.Measure::number))
                            .map(measure -> progress(measure, plan, steps, day))
                            .toList();
                })
                .orElse(List.of());
        return new MeasuresReport(year, mean(measures, MeasureProgress::percent), measures);
    }

    public Optional<MeasureProgress> measure(int number) {
        return measures.stream()
                .filter(progress -> progress.measure().number() == number)
                .findFirst();
    }

    private static Optional<AdoptedPlan> planOn(LocalDate day, MeasuresBody body) {
        return body.plans().values().stream()
                .flatMap(List::stream)
                .filter(plan -> !plan.adoptedOn().isAfter(day))
                // of two that were adopted on one day the later
                .reduce((earlier, later) -> later.adoptedOn().isBefore(earlier.adoptedOn()) ? earlier : later);
    }

    private static MeasureProgress progress(
            AdoptedPlan.Measure measure, AdoptedPlan plan, StepReader reader, LocalDate day) {
        List<StepProgress> steps = measure.steps().stream()
                .sorted(comparingInt(AdoptedPlan.Step::number))
                .map(step -> reader.read(measure, step))
                .toList();
        int percent = mean(steps, StepProgress::percent);
        return new MeasureProgress(
                measure, responsible(measure, plan), percent, state(measure, percent, steps, day), steps);
    }

    private static State state(AdoptedPlan.Measure measure, int percent, List<StepProgress> steps, LocalDate day) {
        YearMonth lastMonth = measure.periodEnd();
        if (percent == 100) {
            return State.DONE;
        }
        if (lastMonth != null && day.isAfter(lastMonth.atEndOfMonth())) {
            return State.LATE;
        }
        boolean started = steps.stream().anyMatch(step -> step.eventCount() > 0);
        return started ? State.IN_PROGRESS : State.NOT_STARTED;
    }

    private static List<String> responsible(AdoptedPlan.Measure measure, AdoptedPlan plan) {
        return plan.units().stream()
                .filter(unit -> measure.responsible().contains(unit.id())
                        || measure.responsible().contains(AdoptedPlan.EVERY_UNIT))
                .map(AdoptedPlan.Unit::nameTh)
                .toList();
    }

    private static <T> int mean(Collection<T> parts, ToIntFunction<T> percent) {
        return parts.isEmpty() ? 0 : parts.stream().mapToInt(percent).sum() / parts.size();
    }
}
