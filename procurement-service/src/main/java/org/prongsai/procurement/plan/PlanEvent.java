package org.prongsai.procurement.plan;

import java.time.Instant;

/** What happened to a plan. */
public sealed interface PlanEvent {

    record PlanAdopted(ProcurementPlan content, Instant recordedAt) implements PlanEvent {}
}
