package org.prongsai.integrity.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.Publication;
import org.prongsai.integrity.disclosure.ReadDisclosures;
import org.prongsai.integrity.obligation.ObligationCommand.Expect;
import org.prongsai.integrity.obligation.ObligationCommand.Show;
import org.prongsai.integrity.obligation.ObligationCommand.Withdraw;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.plan.AdoptedPlans;
import org.prongsai.integrity.plan.AdoptedPlans.AdoptedPlan;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;

/**
 * What happened to lists, plans, items and disclosures opens obligations, fulfils them and opens them again. Told twice,
 * or in another order, it comes to the same.
 */
public final class FollowEvents {

    private final Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations;
    private final Expectations expectations;
    private final OitLists lists;
    private final AdoptedPlans plans;
    private final ReadDisclosures disclosures;
    private final Clock clock;

    public FollowEvents(
            Aggregates<Obligation, ObligationCommand, ObligationEvent, Refusal> obligations,
            Expectations expectations,
            OitLists lists,
            AdoptedPlans plans,
            ReadDisclosures disclosures,
            Clock clock) {
        this.obligations = obligations;
        this.expectations = expectations;
        this.lists = lists;
        this.plans = plans;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    public void listAdopted(AgencyId agency, FiscalYear year) {
        lists.of(agency, year).map(expectations::of).ifPresent(all -> expect(agency, all));
    }

    public void planAdopted(AgencyId agency, FiscalYear year) {
        plans.of(agency, year).map(AdoptedPlan::content).map(expectations::of).ifPresent(all -> expect(agency, all));
    }

    private void expect(AgencyId agency, List<Expectation> all) {
        all.forEach(one -> give(agency, one.key(), "expect", new Expect(one)));
    }

    /** @param source the item */
    public void itemApproved(AgencyId agency, FiscalYear year, ItemCode code, String source, LocalDate on) {
        var key = Expectations.keyOf(year, code);
        give(agency, key, "show", new Show(key, source, on));
    }

    /** @param id of the disclosure */
    public void published(AgencyId agency, String id) {
        publication(agency, id)
                .ifPresent(shown -> keys(agency, shown)
                        .forEach(key -> give(agency, key, "show", new Show(key, id, shown.publishedOn()))));
    }

    /** @param id of the disclosure */
    public void withdrawn(AgencyId agency, String id, LocalDate on) {
        publication(agency, id)
                .ifPresent(gone ->
                        keys(agency, gone).forEach(key -> give(agency, key, "withdraw", new Withdraw(id, on))));
    }

    private Optional<Publication> publication(AgencyId agency, String id) {
        return disclosures.find(agency, id).flatMap(found -> switch (found.state()) {
            case Disclosure.Unpublished() -> Optional.empty();
            case Disclosure.Published published -> Optional.of(published.publication());
            case Disclosure.Withdrawn withdrawn ->
                Optional.of(withdrawn.published().publication());
        });
    }

    private List<ObligationKey> keys(AgencyId agency, Publication publication) {
        return expectations.shownBy(
                publication, plans.of(agency, publication.fiscalYear()).map(AdoptedPlan::content));
    }

    /** The events are this service's own, so nothing of them is refused. */
    private void give(AgencyId agency, ObligationKey key, String action, ObligationCommand content) {
        var context = new Context(Actor.clock(agency), clock.instant());
        obligations.create(
                key.of(agency),
                new Command<>(content, context, action, null, Map.of(), Optional.empty(), after -> Map.of()));
    }
}
