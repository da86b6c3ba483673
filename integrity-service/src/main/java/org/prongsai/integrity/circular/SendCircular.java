package org.prongsai.integrity.circular;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.circular.CircularCommand.Acknowledge;
import org.prongsai.integrity.circular.CircularCommand.Issue;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Somebody issues a circular, and those it is for acknowledge it. */
public final class SendCircular {

    private final Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars;
    private final ReadDisclosures disclosures;
    private final Structures structures;
    private final RepeatableCalls calls;
    private final Clock clock;

    public SendCircular(
            Aggregates<Circular, CircularCommand, CircularEvent, Refusal> circulars,
            ReadDisclosures disclosures,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        this.circulars = circulars;
        this.disclosures = disclosures;
        this.structures = structures;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param text null where it brings something published to the notice of staff */
    public record Draft(Circulation circulation, @Nullable CircularText text) {

        /** None of it may reach a log by way of a message. */
        @Override
        public String toString() {
            return "Draft";
        }
    }

    public Outcome<Refusal> issue(Caller caller, String idempotencyKey, Draft draft) {
        var id = calls.aggregateId(caller.agency(), circulars.type().name(), idempotencyKey);
        var text = draft.text();
        var command = new Command<Circular, CircularCommand>(
                new Issue(
                        draft.circulation(),
                        text != null,
                        isShown(caller, draft.circulation()),
                        structures.contentOf(caller.agency())),
                new Context(Actor.of(caller), clock.instant()),
                "issue",
                calls.call(caller, "issue", idempotencyKey, draft),
                text == null ? Map.of() : SealedTexts.toSeal(text),
                Optional.empty(),
                SendCircular::answer);
        return switch (circulars.create(id, command)) {
            // The key's circular is there, and this is not the call that made it.
            case Outcome.Refused<Refusal>(Refusal.NotInThisState _) -> new Outcome.KeyReused<>();
            case Outcome<Refusal> other -> other;
        };
    }

    private boolean isShown(Caller caller, Circulation circulation) {
        return Optional.ofNullable(circulation.disclosure())
                .flatMap(named -> disclosures.find(caller.agency(), named.value()))
                .filter(found -> found.state() instanceof Disclosure.Published)
                .isPresent();
    }

    /** Whatever its version: a hundred members of staff acknowledge at the same time. */
    public Outcome<Refusal> acknowledge(Caller caller, String id, String idempotencyKey) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        var command = new Command<Circular, CircularCommand>(
                new Acknowledge(),
                new Context(Actor.of(caller), clock.instant()),
                "acknowledge",
                calls.call(caller, "acknowledge " + id, idempotencyKey, id),
                Map.of(),
                Optional.empty(),
                SendCircular::answer);
        return circulars.change(new AggregateId(caller.agency(), id), command);
    }

    private static Map<String, Object> answer(Snapshot<Circular> after) {
        var issued = (Circular.Issued) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "acknowledged", issued.acknowledgements().size(),
                "recipients", issued.circulation().recipients().size());
    }
}
