package org.prongsai.procurement.plan;

import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Refusal;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;

/** Plans as they were adopted; they do not change afterwards. */
public final class AdoptedPlans {

    private final Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans;

    public AdoptedPlans(Aggregates<Plan, PlanCommand, PlanEvent, Refusal> plans) {
        this.plans = plans;
    }

    /** The plan of a fiscal year, and the version of its document. */
    public record AdoptedPlan(AggregateId id, Plan.Adopted plan, long version) {}

    public Optional<AdoptedPlan> of(AgencyId agency, FiscalYear year) {
        return plans.find(id(agency, year))
                .map(found -> new AdoptedPlan(found.id(), (Plan.Adopted) found.state(), found.version()));
    }

    static AggregateId id(AgencyId agency, FiscalYear year) {
        return new AggregateId(agency, "procurement-plan-" + year.value());
    }
}
