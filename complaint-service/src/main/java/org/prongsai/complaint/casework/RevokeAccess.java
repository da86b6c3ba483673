package org.prongsai.complaint.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.involvement.InvolvementListener;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.MatterTags;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;

/**
 * Takes a case from whoever turns out to be responsible for what it is about, when that is learnt. To be told twice comes
 * to the same: a case that knows already has nothing to add.
 */
public final class RevokeAccess implements InvolvementListener {

    private static final int PAGE = 100;

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final MatterTags tags;
    private final Map<Matter.Kind, String> lookups;
    private final Clock clock;

    /** @param lookups under which name a case is found by the tag of a matter */
    public RevokeAccess(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            MatterTags tags,
            Map<Matter.Kind, String> lookups,
            Clock clock) {
        this.complaints = complaints;
        this.tags = tags;
        this.lookups = Map.copyOf(lookups);
        this.clock = clock;
    }

    @Override
    public void learned(AgencyId agency, Matter matter, Set<StaffId> responsible) {
        if (responsible.isEmpty()) {
            return;
        }
        for (var number : matter.numbers()) {
            var where = Map.of(lookups.getOrDefault(matter.kind(), ""), tags.of(agency, number));
            var from = Optional.<String>empty();
            do {
                var page = complaints.list(agency, where, from, PAGE);
                page.items().stream().map(Snapshot::id).forEach(id -> revoke(id, responsible));
                from = page.next();
            } while (from.isPresent());
        }
    }

    /** Whoever is responsible for what a case is about has no part in it from now on. */
    void revoke(AggregateId id, Set<StaffId> responsible) {
        complaints.change(
                id,
                new Command<>(
                        new ComplaintCommand.Learn(responsible),
                        new Context(Actor.clock(id.agency()), clock.instant()),
                        "revoke-access",
                        null,
                        Map.of(),
                        Optional.empty(),
                        _ -> Map.of()));
    }
}
