package org.prongsai.integrity.plan;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.util.Optional;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.integrity.plan.Plan.Adopted;
import org.prongsai.integrity.plan.Plan.NotAdopted;
import org.prongsai.integrity.plan.PlanCommand.Adopt;
import org.prongsai.integrity.plan.PlanEvent.PlanAdopted;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to the plan of a fiscal year: it is adopted once. */
public final class PlanDecider implements Decider<Plan, PlanCommand, PlanEvent, Refusal> {

    @Override
    public Plan initial() {
        return new NotAdopted();
    }

    @Override
    public Decision<PlanEvent, Refusal> decide(Plan plan, PlanCommand command, Context context) {
        return switch (plan) {
            case NotAdopted() ->
                switch (command) {
                    case Adopt(var content, var structure) -> adopt(content, structure, context);
                };
            case Adopted(var adopted) ->
                switch (command) {
                    case Adopt again ->
                        again.content().equals(adopted) ? nothing() : refuse(new Refusal.NotInThisState());
                };
        };
    }

    private static Decision<PlanEvent, Refusal> adopt(
            IntegrityPlan content, Optional<Structure> structure, Context context) {
        var flaws = PlanReview.flawsOf(content, structure, context.today());
        return flaws.isEmpty() ? happens(new PlanAdopted(content)) : refuse(new Refusal.Flawed(flaws));
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return switch (plan) {
            case NotAdopted() ->
                switch (event) {
                    case PlanAdopted(var content) -> new Adopted(content);
                };
            case Adopted _ -> throw new IllegalStateException("a plan is adopted once");
        };
    }
}
