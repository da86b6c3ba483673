package org.prongsai.integrity.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.obligation.Obligation.Open;
import org.prongsai.integrity.obligation.ObligationCommand.FulfilByHand;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff see what is expected of the agency, and say that it has happened where no event shows it. */
public final class HandleObligation {

    private final Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations;
    private final RepeatableCalls calls;
    private final Clock clock;

    public HandleObligation(
            Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations,
            RepeatableCalls calls,
            Clock clock) {
        this.obligations = obligations;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param fulfilledOn null for today */
    public Outcome<Refusal> fulfil(
            Caller caller,
            String id,
            String idempotencyKey,
            long expectedVersion,
            @Nullable LocalDate fulfilledOn,
            String reason) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        var content = new FulfilByHand(fulfilledOn, reason);
        var command = new Command<Obligation, ObligationCommand>(
                content,
                new Context(Actor.of(caller), clock.instant()),
                "fulfil",
                calls.call(caller, "fulfil " + id, idempotencyKey, content),
                Map.of(),
                Optional.of(reason),
                HandleObligation::answer);
        return obligations.change(new AggregateId(caller.agency(), id), expectedVersion, command);
    }

    private static Map<String, Object> answer(Snapshot<Obligation> after) {
        return Map.of("id", after.id().value(), "version", after.version());
    }

    /** What is asked for; empty asks for all. */
    public record Wanted(Optional<FiscalYear> fiscalYear, Optional<Boolean> fulfilled) {}

    /** What is due first stands first. */
    public Listing<Obligation> list(AgencyId agency, Wanted wanted, Optional<String> before, int limit) {
        var where = new HashMap<String, Object>();
        where.put("open", true);
        wanted.fiscalYear().ifPresent(year -> where.put("fiscalYear", year.value()));
        wanted.fulfilled().ifPresent(fulfilled -> where.put("fulfilled", fulfilled));
        return obligations.list(agency, where, before, limit);
    }

    public Optional<Snapshot<Obligation>> find(AgencyId agency, String id) {
        return AggregateId.isOne(id)
                ? obligations.find(new AggregateId(agency, id)).filter(found -> found.state() instanceof Open)
                : Optional.empty();
    }

    /** How one stands today. */
    public Obligation.State state(Open open) {
        if (open.isFulfilled()) {
            return Obligation.State.FULFILLED;
        }
        return BangkokTime.today(clock).isAfter(open.expectation().dueOn())
                ? Obligation.State.OVERDUE
                : Obligation.State.OPEN;
    }
}
