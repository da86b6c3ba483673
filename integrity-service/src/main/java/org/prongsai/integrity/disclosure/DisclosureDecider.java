package org.prongsai.integrity.disclosure;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.refuse;

import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.disclosure.Disclosure.Published;
import org.prongsai.integrity.disclosure.Disclosure.Unpublished;
import org.prongsai.integrity.disclosure.Disclosure.Withdrawn;
import org.prongsai.integrity.disclosure.DisclosureCommand.Publish;
import org.prongsai.integrity.disclosure.DisclosureCommand.Withdraw;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosurePublished;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosureWithdrawn;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a disclosure: it is published, and it may be withdrawn. */
public final class DisclosureDecider implements Decider<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> {

    @Override
    public Disclosure initial() {
        return new Unpublished();
    }

    @Override
    public Decision<DisclosureEvent, Refusal> decide(
            Disclosure disclosure, DisclosureCommand command, Context context) {
        return switch (disclosure) {
            case Unpublished() ->
                switch (command) {
                    case Publish publish -> publish(publish, context);
                    case Withdraw _ -> refuse(new Refusal.NotInThisState());
                };
            case Published published ->
                switch (command) {
                    case Publish _ -> refuse(new Refusal.NotInThisState());
                    case Withdraw(var reason) ->
                        happens(new DisclosureWithdrawn(published.publication().fiscalYear(), context.today(), reason));
                };
            case Withdrawn _ -> refuse(new Refusal.NotInThisState());
        };
    }

    private static Decision<DisclosureEvent, Refusal> publish(Publish publish, Context context) {
        var flaws =
                PublicationReview.flawsOf(publish.publication(), publish.plan(), publish.replaced(), context.today());
        return flaws.isEmpty()
                ? happens(new DisclosurePublished(publish.publication(), context.now()))
                : refuse(new Refusal.Flawed(flaws));
    }

    @Override
    public Disclosure evolve(Disclosure disclosure, DisclosureEvent event) {
        return switch (event) {
            case DisclosurePublished e
            when disclosure instanceof Unpublished -> new Published(e.publication(), e.recordedAt());
            case DisclosureWithdrawn e
            when disclosure instanceof Published published -> new Withdrawn(published, e.withdrawnOn(), e.reason());
            case DisclosurePublished _ -> throw new IllegalStateException("a disclosure is published once");
            case DisclosureWithdrawn _ -> throw new IllegalStateException("only what is published is withdrawn");
        };
    }
}
