package org.prongsai.procurement.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.plan.ProcurementPlan;
import org.prongsai.procurement.web.FiscalYearField;

/** A plan as it is sent. Lengths are in characters. */
record PlanRequest(
        @Schema(description = "Buddhist Era, 2500 to 2700") @NotNull
        Integer fiscalYear,

        @Schema(description = "The day of adoption: today or before, however late it is recorded") @NotNull
        LocalDate adoptedOn,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid ItemBody> items) {

    /** Something that the agency means to procure. */
    record ItemBody(
            @NotNull @Min(1) @Max(9999) Integer number,

            @Schema(description = "Published as it is: it must name no natural person") @NotBlank @Size(max = 1000)
            String titleTh,

            @NotNull Category category,
            @NotNull Method method,

            @Schema(description = "Decimal baht", example = "1250000.00")
            @NotNull
            @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
            String budget,

            @Schema(type = "string", example = "2026-12", description = "The month in which it is to begin") @Nullable
            YearMonth plannedFor,

            @Nullable @Size(min = 1, max = 200) String fundSourceTh) {

        static ItemBody of(ProcurementPlan.Item item) {
            return new ItemBody(
                    item.number(),
                    item.titleTh(),
                    item.category(),
                    item.method(),
                    item.budget().toString(),
                    item.plannedFor(),
                    item.fundSourceTh());
        }

        private ProcurementPlan.Item asItem() {
            return new ProcurementPlan.Item(
                    number, titleTh, category, method, Baht.of(budget), plannedFor, fundSourceTh);
        }
    }

    ProcurementPlan asPlan() {
        return new ProcurementPlan(
                FiscalYearField.of(fiscalYear),
                adoptedOn,
                items.stream().map(ItemBody::asItem).toList());
    }
}
