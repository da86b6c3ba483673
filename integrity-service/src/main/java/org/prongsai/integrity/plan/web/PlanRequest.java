package org.prongsai.integrity.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.plan.IntegrityPlan;
import org.prongsai.integrity.plan.StepRule;
import org.prongsai.integrity.web.FiscalYearField;

/** A plan as it is sent. Lengths are in characters and those of the contract's schema. */
record PlanRequest(
        @Schema(description = "Buddhist Era, 2500 to 2700") @NotNull
        Integer fiscalYear,

        @Schema(description = "The day of adoption: today or before, however late it is recorded") @NotNull
        LocalDate adoptedOn,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid UnitBody> units,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MeasureBody> measures) {

    private static final int MOST_STEPS = 20;

    /** A unit of the agency (ส่วนราชการ). */
    record UnitBody(
            @NotNull @Pattern(regexp = UnitId.PATTERN) String id,
            @NotBlank @Size(max = 200) String nameTh) {

        static UnitBody of(IntegrityPlan.Unit unit) {
            return new UnitBody(unit.id().value(), unit.nameTh());
        }

        private IntegrityPlan.Unit asUnit() {
            return new IntegrityPlan.Unit(new UnitId(id), nameTh);
        }
    }

    /** One measure (มาตรการ), with the columns of the official report. */
    @Schema(description = "One measure. Its text is published as it is: it must name no natural person.")
    record MeasureBody(
            @NotNull @Min(1) @Max(999) Integer number,
            @NotBlank @Size(max = 1000) String titleTh,
            @Nullable @Size(min = 1, max = 2000) String methodTh,

            @Schema(description = "Ids of units of the plan, or every-unit alone: each owes its own evidence")
            @NotNull
            @Size(min = 1, max = 50)
            List<@NotNull @Pattern(regexp = UnitId.PATTERN) String> responsible,

            @Schema(type = "string", example = "2021-01", description = "May lie in the fiscal year before") @Nullable
            YearMonth periodStart,

            @Schema(type = "string", example = "2021-04") @Nullable
            YearMonth periodEnd,

            @Nullable @Size(min = 1, max = 2000) String resultTh,
            @Nullable @Size(min = 1, max = 2000) String recommendationTh,
            @NotNull @Size(max = 60) List<@NotNull @Pattern(regexp = "O[1-9][0-9]?") String> oitItems,
            @NotNull @Size(min = 1, max = MOST_STEPS) List<@NotNull @Valid StepBody> steps) {

        static MeasureBody of(IntegrityPlan.Measure measure) {
            return new MeasureBody(
                    measure.number(),
                    measure.titleTh(),
                    measure.methodTh(),
                    measure.responsible().stream().map(UnitId::value).toList(),
                    measure.periodStart(),
                    measure.periodEnd(),
                    measure.resultTh(),
                    measure.recommendationTh(),
                    measure.oitItems(),
                    measure.steps().stream().map(StepBody::of).toList());
        }

        private IntegrityPlan.Measure asMeasure() {
            return new IntegrityPlan.Measure(
                    number,
                    titleTh,
                    methodTh,
                    responsible.stream().map(UnitId::new).toList(),
                    periodStart,
                    periodEnd,
                    resultTh,
                    recommendationTh,
                    oitItems,
                    steps.stream().map(StepBody::asStep).toList());
        }
    }

    /** What must happen for a measure. */
    record StepBody(
            @Schema(description = "1, 2, 3 ... in the measure") @NotNull @Min(1) @Max(MOST_STEPS)
            Integer number,

            @NotBlank @Size(max = 1000) String whatTh,
            @NotBlank @Size(max = 1000) String whatEn,

            @Schema(description = "false for a step that is the platform's, not the official report's") @NotNull
            Boolean inReport,

            @NotNull StepRule rule,

            @Schema(description = "The kinds that are evidence; empty for HEARD and ANSWERED_IN_TIME") @NotNull
            List<@NotNull DisclosureKind> disclosureKinds) {

        static StepBody of(IntegrityPlan.Step step) {
            return new StepBody(
                    step.number(), step.whatTh(), step.whatEn(), step.inReport(), step.rule(), step.disclosureKinds());
        }

        private IntegrityPlan.Step asStep() {
            return new IntegrityPlan.Step(number, whatTh, whatEn, inReport, rule, disclosureKinds);
        }
    }

    IntegrityPlan asPlan() {
        return new IntegrityPlan(
                FiscalYearField.of(fiscalYear),
                adoptedOn,
                units.stream().map(UnitBody::asUnit).toList(),
                measures.stream().map(MeasureBody::asMeasure).toList());
    }
}
