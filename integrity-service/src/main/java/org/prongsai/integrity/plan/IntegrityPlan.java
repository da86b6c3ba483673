package org.prongsai.integrity.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;

/** The measures of a fiscal year (มาตรการส่งเสริมคุณธรรมและความโปร่งใส), with the columns of the official report. */
public record IntegrityPlan(FiscalYear fiscalYear, LocalDate adoptedOn, List<Unit> units, List<Measure> measures) {

    public IntegrityPlan {
        units = List.copyOf(units);
        measures = List.copyOf(measures);
    }

    /** A unit of the agency (ส่วนราชการ). */
    public record Unit(UnitId id, String nameTh) {}

    /**
     * One measure (มาตรการ/แนวทาง).
     *
     * @param methodTh how it is done (วิธีการดำเนินการ); null where the report repeats the title
     * @param responsible units of the plan, or {@link UnitId#EVERY_UNIT} alone
     * @param periodStart first month (ระยะเวลาดำเนินการ); may lie in the fiscal year before
     * @param resultTh the result as the paper report states it (ผลการดำเนินการ), beside what events show
     * @param recommendationTh ข้อเสนอแนะ
     * @param oitItems the OIT items that it serves, such as {@code O13}
     */
    public record Measure(
            int number,
            String titleTh,
            @Nullable String methodTh,
            List<UnitId> responsible,
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
     * What must happen for a measure, and the rule by which events show that it did.
     *
     * @param inReport false for a step that is the platform's, not the official report's
     * @param disclosureKinds the kinds that are evidence; none where other events are
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

        public boolean accepts(DisclosureKind kind) {
            return disclosureKinds.contains(kind);
        }
    }

    public boolean has(UnitId unit) {
        return units.stream().anyMatch(known -> known.id().equals(unit));
    }

    public Optional<Step> step(int measure, int step) {
        return measures.stream()
                .filter(known -> known.number() == measure)
                .flatMap(known -> known.steps().stream())
                .filter(known -> known.number() == step)
                .findFirst();
    }
}
