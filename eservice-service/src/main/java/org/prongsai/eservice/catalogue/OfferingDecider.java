package org.prongsai.eservice.catalogue;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.eservice.catalogue.Offering.Edition;
import org.prongsai.eservice.catalogue.Offering.NotOffered;
import org.prongsai.eservice.catalogue.Offering.Offered;
import org.prongsai.eservice.catalogue.OfferingCommand.Publish;
import org.prongsai.eservice.catalogue.OfferingCommand.Revise;
import org.prongsai.eservice.catalogue.OfferingEvent.EditionPublished;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a service's entry: it is published once, and every change is a new edition. */
public final class OfferingDecider implements Decider<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> {

    @Override
    public Offering initial() {
        return new NotOffered();
    }

    @Override
    public Decision<OfferingEvent, OfferingRefusal> decide(
            Offering offering, OfferingCommand command, Context context) {
        return switch (offering) {
            case NotOffered() ->
                switch (command) {
                    case Publish(var offer) -> happens(new EditionPublished(offer, context.today()));
                    case Revise _ -> refuse(OfferingRefusal.NOT_IN_THIS_STATE);
                };
            case Offered offered ->
                switch (command) {
                    case Publish(var offer) -> unlessSame(offered, offer);
                    case Revise(var offer) -> revise(offered, offer, context.today());
                };
        };
    }

    private static Decision<OfferingEvent, OfferingRefusal> unlessSame(Offered offered, Offer offer) {
        return offered.current().offer().equals(offer) ? nothing() : refuse(OfferingRefusal.NOT_IN_THIS_STATE);
    }

    private static Decision<OfferingEvent, OfferingRefusal> revise(Offered offered, Offer offer, LocalDate today) {
        return offered.current().offer().equals(offer) ? nothing() : happens(new EditionPublished(offer, today));
    }

    @Override
    public Offering evolve(Offering offering, OfferingEvent event) {
        return switch (event) {
            case EditionPublished(var offer, var on) ->
                switch (offering) {
                    case NotOffered() -> new Offered(List.of(new Edition(1, on, offer)));
                    case Offered offered -> offered.with(offer, on);
                };
        };
    }
}
