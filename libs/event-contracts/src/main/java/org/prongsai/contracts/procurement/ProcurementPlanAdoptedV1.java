package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;

/**
 * The procurement plan of a fiscal year was adopted (แผนการจัดซื้อจัดจ้างประจำปี).
 *
 * @param fiscalYear Buddhist Era
 */
public record ProcurementPlanAdoptedV1(int fiscalYear, LocalDate adoptedOn, List<Item> items)
        implements ProcurementWireEvent {

    public ProcurementPlanAdoptedV1 {
        items = List.copyOf(items);
    }

    /**
     * Something that the agency means to procure.
     *
     * @param number in the plan
     * @param budget decimal baht
     * @param plannedFor the month in which it is to begin; null where the plan names none
     */
    public record Item(
            int number,
            ProcurementCategory category,
            ProcurementMethod method,
            String budget,
            @Nullable YearMonth plannedFor) {

        public Item {
            Amount.required("budget", budget);
        }
    }
}
