package org.prongsai.eservice.catalogue;

import java.util.List;
import java.util.Optional;
import org.prongsai.eservice.catalogue.Offering.Edition;
import org.prongsai.eservice.catalogue.Offering.Offered;
import org.prongsai.eservice.rules.ServiceRule;
import org.prongsai.eservice.rules.ServiceRules;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;

/** The services that an agency offers, as everybody may read them. */
public final class Catalogue {

    private final Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings;
    private final ServiceRules rules;

    public Catalogue(
            Aggregates<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> offerings, ServiceRules rules) {
        this.offerings = offerings;
        this.rules = rules;
    }

    /** What the rules and the agency say of a service together. */
    public record Entry(ServiceRule rule, Edition edition, long version) {}

    /** In the order of the rules. */
    public List<Entry> of(AgencyId agency) {
        return rules.services().stream()
                .flatMap(rule -> find(agency, rule).stream())
                .toList();
    }

    /** Empty for a service that there is not, or that the agency does not offer. */
    public Optional<Entry> find(AgencyId agency, String code) {
        return rules.service(code).flatMap(rule -> find(agency, rule));
    }

    private Optional<Entry> find(AgencyId agency, ServiceRule rule) {
        return offerings
                .find(id(agency, rule.code()))
                .map(found -> new Entry(rule, ((Offered) found.state()).current(), found.version()));
    }

    /** One service of an agency has one entry. */
    static AggregateId id(AgencyId agency, String code) {
        return new AggregateId(agency, "offering-" + code);
    }
}
