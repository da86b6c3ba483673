package org.prongsai.procurement.plan;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.procurement.Flaw;
import org.prongsai.procurement.Flaws;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.plan.Plan.Adopted;
import org.prongsai.procurement.plan.Plan.NotAdopted;
import org.prongsai.procurement.plan.PlanCommand.Adopt;
import org.prongsai.procurement.plan.PlanEvent.PlanAdopted;
import org.prongsai.procurement.plan.ProcurementPlan.Item;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to the procurement plan of a fiscal year: it is adopted once. */
public final class PlanDecider implements Decider<Plan, PlanCommand, PlanEvent, Refusal> {

    @Override
    public Plan initial() {
        return new NotAdopted();
    }

    @Override
    public Decision<PlanEvent, Refusal> decide(Plan plan, PlanCommand command, Context context) {
        return switch (command) {
            case Adopt(var content) ->
                switch (plan) {
                    case NotAdopted() -> adopt(content, context);
                    case Adopted adopted ->
                        content.equals(adopted.content()) ? nothing() : refuse(new Refusal.NotInThisState());
                };
        };
    }

    private static Decision<PlanEvent, Refusal> adopt(ProcurementPlan content, Context context) {
        var flaws = flawsOf(content, context.today());
        return flaws.isEmpty() ? happens(new PlanAdopted(content, context.now())) : refuse(new Refusal.Flawed(flaws));
    }

    private static List<Flaw> flawsOf(ProcurementPlan plan, LocalDate today) {
        var flaws = new Flaws();
        flaws.unlessHappened(plan.adoptedOn(), today, "adoptedOn");
        flaws.unlessDistinct(plan.items(), Item::number, "items", ".number");
        for (int i = 0; i < plan.items().size(); i++) {
            var month = plan.items().get(i).plannedFor();
            flaws.unless(
                    month == null || plan.fiscalYear().months().contains(month),
                    "items[" + i + "].plannedFor",
                    Flaw.Rule.MONTH_OF_THE_YEAR);
        }
        return flaws.found();
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return switch (plan) {
            case NotAdopted() ->
                switch (event) {
                    case PlanAdopted(var content, var recordedAt) -> new Adopted(content, recordedAt);
                };
            case Adopted _ -> throw new IllegalStateException("a plan is adopted once");
        };
    }
}
