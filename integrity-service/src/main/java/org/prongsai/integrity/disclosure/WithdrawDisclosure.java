package org.prongsai.integrity.disclosure;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.disclosure.DisclosureCommand.Withdraw;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff withdraw what was published; a notice takes its place. */
public final class WithdrawDisclosure {

    private final Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures;
    private final RepeatableCalls calls;
    private final Clock clock;

    public WithdrawDisclosure(
            Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures,
            RepeatableCalls calls,
            Clock clock) {
        this.disclosures = disclosures;
        this.calls = calls;
        this.clock = clock;
    }

    public Outcome<Refusal> withdraw(
            Caller caller, String id, String idempotencyKey, long expectedVersion, WithdrawalReason reason) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        var command = new Command<Disclosure, DisclosureCommand>(
                new Withdraw(reason),
                new Context(Actor.of(caller), clock.instant()),
                "withdraw",
                calls.call(caller, "withdraw " + id, idempotencyKey, reason),
                Map.of(),
                Optional.of(reason.name()),
                WithdrawDisclosure::answer);
        return disclosures.change(new AggregateId(caller.agency(), id), expectedVersion, command);
    }

    private static Map<String, Object> answer(Snapshot<Disclosure> after) {
        var withdrawn = (Disclosure.Withdrawn) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "withdrawnOn", withdrawn.withdrawnOn().toString());
    }
}
