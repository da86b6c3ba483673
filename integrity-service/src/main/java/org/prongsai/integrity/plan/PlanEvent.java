package org.prongsai.integrity.plan;

/** What happened to a plan. */
public sealed interface PlanEvent {

    record PlanAdopted(IntegrityPlan content) implements PlanEvent {}
}
