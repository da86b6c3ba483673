package org.prongsai.integrity.organisation;

import java.util.Optional;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.organisation.Organisation.Arranged;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;

/** The units and posts of an agency, as they are arranged today. */
public final class Structures {

    private final Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations;

    public Structures(Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations) {
        this.organisations = organisations;
    }

    /** Units and posts, and the version of their document. */
    public record ArrangedStructure(Structure content, long version) {}

    public Optional<ArrangedStructure> of(AgencyId agency) {
        return organisations
                .find(id(agency))
                .map(found -> new ArrangedStructure(((Arranged) found.state()).structure(), found.version()));
    }

    /** As {@link #of}, without the version. */
    public Optional<Structure> contentOf(AgencyId agency) {
        return of(agency).map(ArrangedStructure::content);
    }

    static AggregateId id(AgencyId agency) {
        return new AggregateId(agency, "organisation");
    }
}
