package org.prongsai.reporting.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.measures.AdoptedPlan;
import org.prongsai.reporting.measures.Disclosure;
import org.prongsai.reporting.measures.MeasuresReport.MeasureProgress;
import org.prongsai.reporting.measures.MeasuresReport.State;
import org.prongsai.reporting.measures.MeasuresReport.StepEvent;
import org.prongsai.reporting.measures.MeasuresReport.StepProgress;
import org.prongsai.reporting.measures.StepRule;

/**
 * A measure with its steps and the events behind them.
 *
 * @param methodTh how it is done; null where the plan repeats the title
 * @param responsible names of units
 * @param resultTh the result as the agency's own report states it, beside what the events show
 */
record MeasureDto(
        int number,
        String titleTh,
        @Nullable String methodTh,
        List<String> responsible,
        @Nullable YearMonth periodStart,
        @Nullable YearMonth periodEnd,
        @Nullable String resultTh,
        @Nullable String recommendationTh,
        List<String> oitItems,
        int percent,
        State state,
        List<StepDto> steps) {

    /**
     * @param what in Thai, as {@code whatTh}
     * @param eventCount how many events there are; of citizens' cases {@code events} has the newest only
     */
    record StepDto(
            int number,
            String what,
            String whatTh,
            String whatEn,
            boolean inReport,
            StepRule rule,
            int percent,
            long eventCount,
            List<EventDto> events) {}

    /** @param titleTh of what was published; an event of a case tells nothing of the case */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventDto(
            String id,
            String type,
            LocalDate occurredOn,
            Instant recordedAt,
            @Nullable String titleTh,
            @Nullable String publicUrl) {}

    static MeasureDto of(MeasureProgress progress) {
        AdoptedPlan.Measure measure = progress.measure();
        return new MeasureDto(
                measure.number(),
                measure.titleTh(),
                measure.methodTh(),
                progress.responsible(),
                measure.periodStart(),
                measure.periodEnd(),
                measure.resultTh(),
                measure.recommendationTh(),
                measure.oitItems(),
                progress.percent(),
                progress.state(),
                progress.steps().stream().map(MeasureDto::step).toList());
    }

    private static StepDto step(StepProgress progress) {
        AdoptedPlan.Step step = progress.step();
        return new StepDto(
                step.number(),
                step.whatTh(),
                step.whatTh(),
                step.whatEn(),
                step.inReport(),
                step.rule(),
                progress.percent(),
                progress.eventCount(),
                progress.events().stream().map(MeasureDto::event).toList());
    }

    private static EventDto event(StepEvent behind) {
        Disclosure disclosure = behind.disclosure();
        return new EventDto(
                behind.event().id(),
                behind.event().type(),
                behind.event().occurredOn(),
                behind.event().recordedAt(),
                disclosure == null ? null : disclosure.titleTh(),
                disclosure == null ? null : disclosure.publicUrl());
    }
}
