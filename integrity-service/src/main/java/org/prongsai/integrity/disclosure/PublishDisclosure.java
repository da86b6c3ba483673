package org.prongsai.integrity.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.WebAddress;
import org.prongsai.integrity.disclosure.DisclosureCommand.Publish;
import org.prongsai.integrity.plan.AdoptedPlans;
import org.prongsai.integrity.plan.AdoptedPlans.AdoptedPlan;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff publish something, or record what was published on paper with the day on which it was. */
public final class PublishDisclosure {

    private final Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures;
    private final AdoptedPlans plans;
    private final RepeatableCalls calls;
    private final Clock clock;

    public PublishDisclosure(
            Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures,
            AdoptedPlans plans,
            RepeatableCalls calls,
            Clock clock) {
        this.disclosures = disclosures;
        this.plans = plans;
        this.calls = calls;
        this.clock = clock;
    }

    /** What is to be published; see {@link Publication}. */
    public record Draft(
            FiscalYear fiscalYear,
            DisclosureKind kind,
            @Nullable UnitId unit,
            String titleTh,
            @Nullable String bodyTh,
            @Nullable WebAddress link,
            LocalDate publishedOn,
            List<Evidence> evidenceFor,
            @Nullable DisclosureId replaces) {

        Publication under(DisclosureId id) {
            return new Publication(
                    id, fiscalYear, kind, unit, titleTh, bodyTh, link, publishedOn, evidenceFor, replaces);
        }
    }

    public Outcome<Refusal> publish(Caller caller, String idempotencyKey, Draft draft) {
        var id = calls.aggregateId(caller.agency(), disclosures.type().name(), idempotencyKey);
        var plan = plans.of(caller.agency(), draft.fiscalYear()).map(AdoptedPlan::content);
        var command = new Command<Disclosure, DisclosureCommand>(
                new Publish(draft.under(new DisclosureId(id.value())), plan, replaced(caller, draft)),
                new Context(Actor.of(caller), clock.instant()),
                "publish",
                calls.call(caller, "publish", idempotencyKey, draft),
                Map.of(),
                Optional.empty(),
                PublishDisclosure::answer);
        return switch (disclosures.create(id, command)) {
            // The key's disclosure is there, and this is not the call that made it.
            case Outcome.Refused<Refusal>(Refusal.NotInThisState _) -> new Outcome.KeyReused<>();
            case Outcome<Refusal> other -> other;
        };
    }

    /** The earlier version that a correction names, while it is shown. */
    private Optional<Publication> replaced(Caller caller, Draft draft) {
        return Optional.ofNullable(draft.replaces())
                .filter(earlier -> AggregateId.isOne(earlier.value()))
                .flatMap(earlier -> disclosures.find(new AggregateId(caller.agency(), earlier.value())))
                .flatMap(found -> found.state() instanceof Disclosure.Published earlier
                        ? Optional.of(earlier.publication())
                        : Optional.empty());
    }

    private static Map<String, Object> answer(Snapshot<Disclosure> after) {
        var published = (Disclosure.Published) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "publicUrl", published.publication().publicUrl());
    }
}
