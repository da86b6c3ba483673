package org.prongsai.eservice.catalogue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.eservice.catalogue.Offering.Offered;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** The agency publishes what it says of a service, and later a new edition of it. */
public final class PublishOffer {

    private final Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings;
    private final RepeatableCalls calls;
    private final Clock clock;

    public PublishOffer(
            Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings,
            RepeatableCalls calls,
            Clock clock) {
        this.offerings = offerings;
        this.calls = calls;
        this.clock = clock;
    }

    public Outcome<OfferingRefusal> publish(Caller caller, String idempotencyKey, Offer offer) {
        var command = command(caller, "publish", idempotencyKey, offer, new OfferingCommand.Publish(offer));
        return offerings.create(Catalogue.id(caller.agency(), offer.code()), command);
    }

    public Outcome<OfferingRefusal> revise(Caller caller, String idempotencyKey, long expectedVersion, Offer offer) {
        var command = command(caller, "revise", idempotencyKey, offer, new OfferingCommand.Revise(offer));
        return offerings.change(Catalogue.id(caller.agency(), offer.code()), expectedVersion, command);
    }

    private Command<Offering, OfferingCommand> command(
            Caller caller, String action, String idempotencyKey, Offer offer, OfferingCommand content) {
        return new Command<>(
                content,
                new Context(Actor.of(caller), clock.instant()),
                action,
                calls.call(caller, action + " offering " + offer.code(), idempotencyKey, offer),
                Map.of(),
                Optional.empty(),
                PublishOffer::answer);
    }

    private static Map<String, Object> answer(Snapshot<Offering> after) {
        var current = ((Offered) after.state()).current();
        return Map.of(
                "code", current.offer().code(),
                "version", after.version(),
                "edition", current.number(),
                "publishedOn", current.publishedOn().toString());
    }
}
