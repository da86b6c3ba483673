package org.prongsai.procurement.plan;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.plan.PlanCommand.Adopt;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** The agency adopts its procurement plan for a fiscal year. */
public final class AdoptPlan {

    private final Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans;
    private final RepeatableCalls calls;
    private final Clock clock;

    public AdoptPlan(Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans, RepeatableCalls calls, Clock clock) {
        this.plans = plans;
        this.calls = calls;
        this.clock = clock;
    }

    public Outcome<Refusal> adopt(Caller caller, String idempotencyKey, ProcurementPlan content) {
        var id = AdoptedPlans.id(caller.agency(), content.fiscalYear());
        var command = new Command<Plan, PlanCommand>(
                new Adopt(content),
                new Context(Actor.of(caller), clock.instant()),
                "adopt-plan",
                calls.call(caller, "adopt " + id.value(), idempotencyKey, content),
                Map.of(),
                Optional.empty(),
                AdoptPlan::answer);
        return plans.create(id, command);
    }

    private static Map<String, Object> answer(Snapshot<Plan> after) {
        var adopted = (Plan.Adopted) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "fiscalYear", adopted.content().fiscalYear().value());
    }
}
