package org.prongsai.procurement.plan;

/** What can be asked of a plan. */
public sealed interface PlanCommand {

    record Adopt(ProcurementPlan content) implements PlanCommand {}
}
