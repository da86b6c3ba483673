package org.prongsai.portal.procurement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The procurement plan of a fiscal year.
 *
 * @param adoptedOn absent while none is adopted
 */
public record ProcurementPlan(int fiscalYear, @Nullable LocalDate adoptedOn, List<Item> items) {

    public ProcurementPlan {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** @param plannedFor the month in which it is to begin; absent where the plan names none */
    public record Item(
            int number,
            String titleTh,
            String method,
            String budget,
            @Nullable YearMonth plannedFor,
            @Nullable String fundSourceTh) {

        public @Nullable String budgetShown() {
            return Baht.shown(budget);
        }
    }
}
