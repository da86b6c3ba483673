package org.prongsai.integrity.organisation.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.OrganisationArrangedV1;
import org.prongsai.integrity.organisation.OrganisationEvent;
import org.prongsai.integrity.organisation.OrganisationEvent.OrganisationArranged;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.aggregate.EventTranslator;

/** Units and posts in the words of the contract. */
public final class OrganisationTranslator implements EventTranslator<OrganisationEvent> {

    @Override
    public Optional<Published> publish(OrganisationEvent event) {
        return Optional.of(
                switch (event) {
                    case OrganisationArranged(var structure) ->
                        new Published(structure.arrangedOn(), arranged(structure));
                });
    }

    private static OrganisationArrangedV1 arranged(Structure structure) {
        return new OrganisationArrangedV1(
                structure.arrangedOn(),
                structure.units().stream()
                        .map(unit -> new OrganisationArrangedV1.Unit(unit.id().value(), unit.nameTh()))
                        .toList(),
                structure.posts().stream().map(OrganisationTranslator::post).toList());
    }

    private static OrganisationArrangedV1.Post post(Structure.Post post) {
        var unit = post.unit();
        return new OrganisationArrangedV1.Post(
                post.id().value(), post.titleTh(), post.levelTh(), unit == null ? null : unit.value());
    }
}
