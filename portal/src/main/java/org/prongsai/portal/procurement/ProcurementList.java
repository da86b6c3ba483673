package org.prongsai.portal.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list.
 *
 * @param next the cursor of the next part; absent at the end
 */
public record ProcurementList(List<Item> items, @Nullable String next) {

    public ProcurementList {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * A procurement.
     *
     * @param agreedPrice absent before the award
     * @param lastOccurredOn the day of what happened last
     */
    public record Item(
            String ocid,
            @Nullable String egpProjectNumber,
            String titleTh,
            String method,
            String stage,
            String budget,
            @Nullable String agreedPrice,
            LocalDate lastOccurredOn) {

        public @Nullable String budgetShown() {
            return Baht.shown(budget);
        }

        public @Nullable String agreedShown() {
            return Baht.shown(agreedPrice);
        }
    }
}
