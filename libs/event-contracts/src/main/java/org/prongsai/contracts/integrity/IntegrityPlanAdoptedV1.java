package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The measures of a fiscal year were adopted (มาตรการส่งเสริมคุณธรรมและความโปร่งใส).
 *
 * @param fiscalYear Buddhist Era
 */
public record IntegrityPlanAdoptedV1(int fiscalYear, LocalDate adoptedOn, List<Unit> units, List<Measure> measures)
        implements IntegrityWireEvent {

    /** Stands among {@link Measure#responsible()} for: each unit owes its own evidence. */
    public static final String EVERY_UNIT = "every-unit";

    public IntegrityPlanAdoptedV1 {
        units = List.copyOf(units);
        measures = List.copyOf(measures);
    }

    /** A unit of the agency (ส่วนราชการ). */
    public record Unit(String id, String nameTh) {
        public Unit {
            Code.required("unit", id);
        }
    }

    /**
     * One measure (มาตรการ), with the columns of the official report.
     *
     * @param number 1, 2, 3 ... in the year
     * @param methodTh null where the report repeats the title
     * @param responsible ids of units, or {@link #EVERY_UNIT}
     * @param periodStart first month; may lie in the fiscal year before
     * @param resultTh the result as the paper report states it, beside what the events show
     */
    public record Measure(
            int number,
            String titleTh,
            @Nullable String methodTh,
            List<String> responsible,
            @Nullable YearMonth periodStart,
            @Nullable YearMonth periodEnd,
            @Nullable String resultTh,
            @Nullable String recommendationTh,
            List<String> oitItems,
            List<Step> steps) {

        public Measure {
            responsible = List.copyOf(responsible);
            oitItems = List.copyOf(oitItems);
            steps = List.copyOf(steps);
        }
    }

    /**
     * What must happen for a measure, and the rule that sees from events whether it did.
     *
     * @param number 1, 2, 3 ... in the measure
     * @param inReport false for steps that are the platform's, not the report's
     * @param disclosureKinds the kinds that count as evidence; empty for rules that look at other events
     */
    public record Step(
            int number,
            String whatTh,
            String whatEn,
            boolean inReport,
            StepRule rule,
            List<DisclosureKind> disclosureKinds) {

        public Step {
            disclosureKinds = List.copyOf(disclosureKinds);
        }
    }
}
