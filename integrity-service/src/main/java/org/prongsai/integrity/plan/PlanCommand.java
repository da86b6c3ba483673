package org.prongsai.integrity.plan;

/** What can be asked of a plan. */
public sealed interface PlanCommand {

    record Adopt(IntegrityPlan content) implements PlanCommand {}
}
