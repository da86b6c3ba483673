package org.prongsai.reporting.measures;

import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The measures of a fiscal year as they were adopted on a day. */
public record AdoptedPlan(LocalDate adoptedOn, List<Unit> units, List<Measure> measures) {

    /** Stands among {@link Measure#responsible()} for: each unit owes its own evidence. */
    public static final String EVERY_UNIT = "every-unit";

    public AdoptedPlan {
        units = List.copyOf(units);
        measures = List.copyOf(measures);
    }

    /** A unit of the agency (ส่วนราชการ). */
    public record Unit(String id, String nameTh) {}

    /** One measure (มาตรการ), with the columns of the official report. */
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
     * What must happen for a measure, and the rule that sees whether it did.
     *
     * @param disclosureKinds the kinds that count as evidence; none means any
     */
    public record Step(
            int number,
            String whatTh,
            String whatEn,
            boolean inReport,
            StepRule rule,
            SortedSet<String> disclosureKinds) {

        public Step {
            disclosureKinds = unmodifiableSortedSet(disclosureKinds);
        }

        boolean accepts(String disclosureKind) {
            return disclosureKinds.isEmpty() || disclosureKinds.contains(disclosureKind);
        }
    }
}
