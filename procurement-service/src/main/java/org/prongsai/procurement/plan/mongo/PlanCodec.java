package org.prongsai.procurement.plan.mongo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.plan.Plan;
import org.prongsai.procurement.plan.ProcurementPlan;
import org.prongsai.procurement.plan.ProcurementPlan.Item;
import org.prongsai.support.aggregate.StateCodec;

/** A plan as its document holds it, shape 1; what an item leaves open is left out. */
public final class PlanCodec implements StateCodec<Plan> {

    @Override
    public Document write(Plan plan) {
        return switch (plan) {
            case Plan.NotAdopted() -> throw new IllegalArgumentException("nothing is stored before it is adopted");
            case Plan.Adopted(var content, var recordedAt) ->
                new Document("fiscalYear", content.fiscalYear().value())
                        .append("adoptedOn", content.adoptedOn().toString())
                        .append("recordedAt", Date.from(recordedAt))
                        .append(
                                "items",
                                content.items().stream().map(PlanCodec::write).toList());
        };
    }

    private static Document write(Item item) {
        var document = new Document("number", item.number())
                .append("titleTh", item.titleTh())
                .append("category", item.category().name())
                .append("method", item.method().name())
                .append("budget", item.budget().toString());
        Optional.ofNullable(item.plannedFor()).ifPresent(month -> document.append("plannedFor", month.toString()));
        Optional.ofNullable(item.fundSourceTh()).ifPresent(source -> document.append("fundSourceTh", source));
        return document;
    }

    @Override
    public Plan read(Document state) {
        var content = new ProcurementPlan(
                new FiscalYear(state.getInteger("fiscalYear")),
                LocalDate.parse(state.getString("adoptedOn")),
                state.getList("items", Document.class).stream()
                        .map(PlanCodec::item)
                        .toList());
        return new Plan.Adopted(content, state.getDate("recordedAt").toInstant());
    }

    private static Item item(Document stored) {
        return new Item(
                stored.getInteger("number"),
                stored.getString("titleTh"),
                Category.valueOf(stored.getString("category")),
                Method.valueOf(stored.getString("method")),
                Baht.of(stored.getString("budget")),
                Optional.ofNullable(stored.getString("plannedFor"))
                        .map(YearMonth::parse)
                        .orElse(null),
                stored.getString("fundSourceTh"));
    }

    @Override
    public Map<String, Object> lookup(Plan plan) {
        return Map.of();
    }
}
