package org.prongsai.procurement.plan.messaging;

import java.util.Optional;
import org.prongsai.contracts.procurement.ProcurementCategory;
import org.prongsai.contracts.procurement.ProcurementMethod;
import org.prongsai.contracts.procurement.ProcurementPlanAdoptedV1;
import org.prongsai.procurement.plan.PlanEvent;
import org.prongsai.procurement.plan.PlanEvent.PlanAdopted;
import org.prongsai.procurement.plan.ProcurementPlan;
import org.prongsai.support.aggregate.EventTranslator;

/** A plan's events in the words of the contract: what is planned, without its titles. */
public final class PlanTranslator implements EventTranslator<PlanEvent> {

    @Override
    public Optional<Published> publish(PlanEvent event) {
        return switch (event) {
            case PlanAdopted e -> Optional.of(new Published(e.content().adoptedOn(), adopted(e.content())));
        };
    }

    private static ProcurementPlanAdoptedV1 adopted(ProcurementPlan plan) {
        return new ProcurementPlanAdoptedV1(
                plan.fiscalYear().value(),
                plan.adoptedOn(),
                plan.items().stream().map(PlanTranslator::item).toList());
    }

    private static ProcurementPlanAdoptedV1.Item item(ProcurementPlan.Item item) {
        return new ProcurementPlanAdoptedV1.Item(
                item.number(),
                ProcurementCategory.valueOf(item.category().name()),
                ProcurementMethod.valueOf(item.method().name()),
                item.budget().toString(),
                item.plannedFor());
    }
}
