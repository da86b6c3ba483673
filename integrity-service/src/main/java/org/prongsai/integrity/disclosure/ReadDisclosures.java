package org.prongsai.integrity.disclosure;

import java.util.HashMap;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.Refusal;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Snapshot;

/** Everybody reads what an agency has published. */
public final class ReadDisclosures {

    private final Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures;

    public ReadDisclosures(Aggregates<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> disclosures) {
        this.disclosures = disclosures;
    }

    /** What is asked for; empty asks for all. */
    public record Wanted(Optional<FiscalYear> fiscalYear, Optional<DisclosureKind> kind) {}

    /** What is shown today, by descending day of publication; what was withdrawn is not listed. */
    public Listing<Disclosure> list(AgencyId agency, Wanted wanted, Optional<String> before, int limit) {
        var where = new HashMap<String, Object>();
        where.put("shown", true);
        wanted.fiscalYear().ifPresent(year -> where.put("fiscalYear", year.value()));
        wanted.kind().ifPresent(kind -> where.put("kind", kind.name()));
        return disclosures.list(agency, where, before, limit);
    }

    /** The version that corrects it, if there is one. */
    public Optional<DisclosureId> correctionOf(AgencyId agency, String id) {
        return disclosures
                .findBy(agency, "replaces", id)
                .map(found -> new DisclosureId(found.id().value()));
    }

    /** What stands at its address: what was published, or that it was withdrawn. */
    public Optional<Snapshot<Disclosure>> find(AgencyId agency, String id) {
        return AggregateId.isOne(id) ? disclosures.find(new AggregateId(agency, id)) : Optional.empty();
    }
}
