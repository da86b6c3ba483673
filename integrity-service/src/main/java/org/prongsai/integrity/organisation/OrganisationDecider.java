package org.prongsai.integrity.organisation;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.util.List;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.organisation.Organisation.Arranged;
import org.prongsai.integrity.organisation.Organisation.NotArranged;
import org.prongsai.integrity.organisation.OrganisationCommand.Arrange;
import org.prongsai.integrity.organisation.OrganisationCommand.Rearrange;
import org.prongsai.integrity.organisation.OrganisationEvent.OrganisationArranged;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to an agency's organisation: it is arranged, and arranged anew without losing what others refer to. */
public final class OrganisationDecider
        implements Decider<Organisation, OrganisationCommand, OrganisationEvent, Refusal> {

    @Override
    public Organisation initial() {
        return new NotArranged();
    }

    @Override
    public Decision<OrganisationEvent, Refusal> decide(
            Organisation organisation, OrganisationCommand command, Context context) {
        return switch (organisation) {
            case NotArranged() ->
                switch (command) {
                    case Arrange(var structure) ->
                        arranged(structure, StructureReview.flawsOf(structure, context.today()));
                    case Rearrange _ -> refuse(new Refusal.NotInThisState());
                };
            case Arranged(var before) ->
                switch (command) {
                    case Arrange(var again) -> again.equals(before) ? nothing() : refuse(new Refusal.NotInThisState());
                    case Rearrange(var now) ->
                        now.equals(before)
                                ? nothing()
                                : arranged(now, StructureReview.flawsAfter(before, now, context.today()));
                };
        };
    }

    private static Decision<OrganisationEvent, Refusal> arranged(Structure structure, List<Flaw> flaws) {
        return flaws.isEmpty() ? happens(new OrganisationArranged(structure)) : refuse(new Refusal.Flawed(flaws));
    }

    @Override
    public Organisation evolve(Organisation organisation, OrganisationEvent event) {
        return switch (event) {
            case OrganisationArranged(var structure) -> new Arranged(structure);
        };
    }
}
