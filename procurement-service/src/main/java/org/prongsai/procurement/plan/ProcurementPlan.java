package org.prongsai.procurement.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;

/** The procurement plan of a fiscal year (แผนการจัดซื้อจัดจ้างประจำปี). */
public record ProcurementPlan(FiscalYear fiscalYear, LocalDate adoptedOn, List<Item> items) {

    public ProcurementPlan {
        items = List.copyOf(items);
    }

    /**
     * Something that the agency means to procure.
     *
     * @param number in the plan
     * @param plannedFor the month in which it is to begin; null where the plan names none
     * @param fundSourceTh whose money it is (แหล่งที่มาของงบประมาณ)
     */
    public record Item(
            int number,
            String titleTh,
            Category category,
            Method method,
            Baht budget,
            @Nullable YearMonth plannedFor,
            @Nullable String fundSourceTh) {}

    public Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
