package org.prongsai.procurement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.plan.AdoptedPlans;
import org.prongsai.procurement.plan.ProcurementPlan;
import org.prongsai.procurement.process.Basics.LegalGround;
import org.prongsai.procurement.process.ProcurementCommand.Create;
import org.prongsai.procurement.register.EgpClaims;
import org.prongsai.procurement.register.EgpNumber;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.register.OcidPrefixes;
import org.prongsai.procurement.register.RunningNumbers;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/**
 * Staff begin a procurement, which gets the next ocid of its year. Four documents take part and no transaction: the
 * number is taken, the project number of e-GP is claimed, and the procurement is written last. Killed in between,
 * the same call again finds what it had and goes on; a number that nobody came back for is a gap.
 */
public final class BeginProcurement {

    private final Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements;
    private final AdoptedPlans plans;
    private final RunningNumbers numbers;
    private final EgpClaims claims;
    private final OcidPrefixes prefixes;
    private final RepeatableCalls calls;
    private final Clock clock;

    public BeginProcurement(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            AdoptedPlans plans,
            RunningNumbers numbers,
            EgpClaims claims,
            OcidPrefixes prefixes,
            RepeatableCalls calls,
            Clock clock) {
        this.procurements = procurements;
        this.plans = plans;
        this.numbers = numbers;
        this.claims = claims;
        this.prefixes = prefixes;
        this.calls = calls;
        this.clock = clock;
    }

    /** What is to be procured; see {@link Basics}. */
    public record Draft(
            FiscalYear fiscalYear,
            @Nullable EgpNumber egpProjectNumber,
            String titleTh,
            Category category,
            Method method,
            Baht budget,
            @Nullable String fundSourceTh,
            @Nullable Integer planItem,
            @Nullable LegalGround legalGround,
            LocalDate occurredOn) {

        private Create under(Ocid ocid, Optional<ProcurementPlan> plan) {
            var basics = new Basics(
                    ocid,
                    fiscalYear,
                    egpProjectNumber,
                    titleTh,
                    category,
                    method,
                    budget,
                    fundSourceTh,
                    planItem,
                    legalGround);
            return new Create(basics, occurredOn, plan);
        }
    }

    public Outcome<Refusal> begin(Caller caller, String idempotencyKey, Draft draft) {
        var plan = plans.of(caller.agency(), draft.fiscalYear())
                .map(found -> found.plan().content());
        var holder = holder(caller, draft);
        if (holder.isPresent() && exists(caller, holder.get())) {
            // This very call may have written it before; any other is refused there.
            return switch (create(caller, idempotencyKey, draft, holder.get(), plan)) {
                case Outcome.Refused<Refusal> _ -> new Outcome.Refused<>(new Refusal.EgpNumberTaken());
                case Outcome<Refusal> other -> other;
            };
        }
        return refusalOf(caller, draft, plan)
                .orElseGet(() -> numbers.next(caller, draft.fiscalYear(), idempotencyKey, draft)
                        .map(number ->
                                Ocid.of(prefixes.of(caller.agency()), caller.agency(), draft.fiscalYear(), number))
                        .map(ocid -> claimAndCreate(caller, idempotencyKey, draft, ocid, holder.isPresent(), plan))
                        .orElseGet(Outcome.KeyReused::new));
    }

    private Optional<Ocid> holder(Caller caller, Draft draft) {
        return Optional.ofNullable(draft.egpProjectNumber()).flatMap(number -> claims.holder(caller.agency(), number));
    }

    private boolean exists(Caller caller, Ocid ocid) {
        return procurements.find(ocid.at(caller.agency())).isPresent();
    }

    /** What would be refused takes no number. */
    private Optional<Outcome<Refusal>> refusalOf(Caller caller, Draft draft, Optional<ProcurementPlan> plan) {
        var first = Ocid.of(prefixes.of(caller.agency()), caller.agency(), draft.fiscalYear(), 0);
        var decider = procurements.type().decider();
        return switch (decider.decide(decider.initial(), draft.under(first, plan), context(caller))) {
            case Decision.Refused<ProcurementEvent, Refusal>(var reason) -> Optional.of(new Outcome.Refused<>(reason));
            case Decision.Happens<ProcurementEvent, Refusal> _ -> Optional.empty();
        };
    }

    private Outcome<Refusal> claimAndCreate(
            Caller caller,
            String idempotencyKey,
            Draft draft,
            Ocid ocid,
            boolean holderMissing,
            Optional<ProcurementPlan> plan) {
        var number = draft.egpProjectNumber();
        if (number != null && !claims.claim(caller, number, ocid, holderMissing)) {
            return new Outcome.Refused<>(new Refusal.EgpNumberTaken());
        }
        return switch (create(caller, idempotencyKey, draft, ocid, plan)) {
            // The number's procurement is there, and this is not the call that made it.
            case Outcome.Refused<Refusal>(Refusal.NotInThisState _) -> new Outcome.KeyReused<>();
            case Outcome<Refusal> other -> other;
        };
    }

    private Outcome<Refusal> create(
            Caller caller, String idempotencyKey, Draft draft, Ocid ocid, Optional<ProcurementPlan> plan) {
        return procurements.create(
                ocid.at(caller.agency()),
                new Command<>(
                        draft.under(ocid, plan),
                        context(caller),
                        "begin",
                        calls.call(caller, "begin", idempotencyKey, draft),
                        Map.of(),
                        Optional.empty(),
                        TakeStep::answer));
    }

    private Context context(Caller caller) {
        return new Context(Actor.of(caller), clock.instant());
    }
}
