package org.prongsai.reporting.procurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Tally;

/** What one aggregate's events say for the procurement statistics of its fiscal year. Money is in satang. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProcurementFacts.OfPlan.class, name = "plan"),
    @JsonSubTypes.Type(value = ProcurementFacts.OfProcurement.class, name = "procurement")
})
public sealed interface ProcurementFacts extends Facts<Tally> {

    String PLANNED = "planned/";
    String METHOD = "method/";
    String STAGE = "stage/";
    String AWARD = "award/";

    /** What is told of each: how many, their budgets, and the prices agreed. */
    String COUNT = "count/";

    String BUDGET = "budget/";
    String AGREED = "agreed/";

    /** A plan; its {@code fiscalYear} is checked, as no wire record does. */
    static OfPlan planned(int fiscalYear, LocalDate adoptedOn, List<Item> items) {
        return new OfPlan(new FiscalYear(fiscalYear).value(), adoptedOn, items);
    }

    /** A procurement that has begun. */
    static OfProcurement begun(int fiscalYear, String method, long budget, LocalDate on) {
        var first = new Step("PLANNED", on, null);
        return new OfProcurement(new FiscalYear(fiscalYear).value(), method, budget, List.of(first));
    }

    /** Something planned. */
    record Item(String method, long budget) {}

    /** A year's plan. */
    record OfPlan(int fiscalYear, LocalDate adoptedOn, List<Item> items) implements ProcurementFacts {

        public OfPlan {
            items = List.copyOf(items);
        }

        @Override
        @JsonIgnore
        public Tally contribution() {
            return items.stream()
                    .map(item -> Tally.of(PLANNED + COUNT + item.method(), adoptedOn, 1)
                            .plus(Tally.of(PLANNED + BUDGET + item.method(), adoptedOn, item.budget())))
                    .reduce(Tally.none(), Tally::plus);
        }
    }

    /**
     * A stage that was reached.
     *
     * @param agreed the price, where the step agreed on one
     */
    record Step(String stage, LocalDate on, @Nullable Long agreed) {}

    /**
     * One procurement.
     *
     * @param steps as they stand: what was put right took the place of what was wrong
     */
    record OfProcurement(int fiscalYear, String method, long budget, List<Step> steps) implements ProcurementFacts {

        public OfProcurement {
            steps = List.copyOf(steps);
        }

        public OfProcurement reached(Step step) {
            var all = new ArrayList<>(steps);
            all.add(step);
            return new OfProcurement(fiscalYear, method, budget, all);
        }

        public OfProcurement corrected(Step step) {
            if (!steps.getLast().stage().equals(step.stage())) {
                throw new IllegalStateException("only what was recorded last is put right");
            }
            var all = new ArrayList<>(steps);
            all.set(all.size() - 1, step);
            return new OfProcurement(fiscalYear, method, budget, all);
        }

        /** One less at the stage that it leaves, one more where it comes, each with its money. */
        @Override
        @JsonIgnore
        public Tally contribution() {
            var day = steps.getFirst().on();
            var sum = Tally.of(METHOD + COUNT + method, day, 1).plus(Tally.of(METHOD + BUDGET + method, day, budget));
            String stage = null;
            long agreed = 0;
            for (var step : steps) {
                day = step.on().isBefore(day) ? day : step.on();
                if (stage != null) {
                    sum = sum.minus(at(stage, day, agreed));
                }
                var price = step.agreed();
                if (price != null) {
                    agreed = price;
                    sum = sum.plus(Tally.of(METHOD + AGREED + method, day, agreed))
                            .plus(Tally.of(AWARD + COUNT, day, 1))
                            .plus(Tally.of(AWARD + AGREED, day, agreed));
                }
                stage = step.stage();
                sum = sum.plus(at(stage, day, agreed));
            }
            return sum;
        }

        private Tally at(String stage, LocalDate day, long agreed) {
            return Tally.of(STAGE + COUNT + stage, day, 1)
                    .plus(Tally.of(STAGE + BUDGET + stage, day, budget))
                    .plus(Tally.of(STAGE + AGREED + stage, day, agreed));
        }
    }
}
