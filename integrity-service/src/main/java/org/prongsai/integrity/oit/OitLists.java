package org.prongsai.integrity.oit;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitYearCommand.AdoptList;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** The lists of items by fiscal year: staff adopt one, and it stays as it is. */
public final class OitLists {

    private final Aggregates<OitYear, OitYearCommand, OitYearEvent, Refusal> years;
    private final RepeatableCalls calls;
    private final Clock clock;

    public OitLists(
            Aggregates<OitYear, OitYearCommand, OitYearEvent, Refusal> years, RepeatableCalls calls, Clock clock) {
        this.years = years;
        this.calls = calls;
        this.clock = clock;
    }

    public Optional<OitList> of(AgencyId agency, FiscalYear year) {
        return years.find(id(agency, year)).map(found -> ((OitYear.Adopted) found.state()).list());
    }

    public Outcome<Refusal> adopt(Caller caller, String idempotencyKey, OitList list) {
        var id = id(caller.agency(), list.fiscalYear());
        var command = new Command<OitYear, OitYearCommand>(
                new AdoptList(list),
                new Context(Actor.of(caller), clock.instant()),
                "adopt",
                calls.call(caller, "adopt " + id.value(), idempotencyKey, list),
                Map.of(),
                Optional.empty(),
                OitLists::answer);
        return years.create(id, command);
    }

    private static Map<String, Object> answer(Snapshot<OitYear> after) {
        var list = ((OitYear.Adopted) after.state()).list();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "fiscalYear", list.fiscalYear().value(),
                "items", list.items().size());
    }

    private static AggregateId id(AgencyId agency, FiscalYear year) {
        return new AggregateId(agency, "oit-" + year);
    }
}
