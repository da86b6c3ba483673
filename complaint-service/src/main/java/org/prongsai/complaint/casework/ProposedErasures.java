package org.prongsai.complaint.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;

/**
 * Erasures that wait for a second person. They decide by codes and days: whoever may approve need not be one who may read
 * what people wrote.
 */
public final class ProposedErasures {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final ComplaintRules rules;
    private final ComplaintDecider decider;
    private final Clock clock;
    private final String lookup;

    /** @param lookup under which name a case is found by what it {@link Asks} */
    public ProposedErasures(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            ComplaintRules rules,
            Clock clock,
            String lookup) {
        this.complaints = complaints;
        this.rules = rules;
        this.decider = new ComplaintDecider(rules);
        this.clock = clock;
        this.lookup = lookup;
    }

    /**
     * A case whose erasure was proposed.
     *
     * @param keptUntil the last day on which it had to be kept
     * @param mayApprove whether its rules let the caller approve it: whoever proposed it may not
     */
    public record Proposed(Snapshot<Complaint> complaint, LocalDate keptUntil, boolean mayApprove) {

        public Complaint.Filed filed() {
            return (Complaint.Filed) complaint.state();
        }
    }

    /** @param next where the list goes on; empty at its end */
    public record Proposals(List<Proposed> items, Optional<String> next) {}

    /** Those of the caller's agency, the case that came in first first; without those in which the caller has a part. */
    public Proposals list(Caller caller, Optional<String> from, int limit) {
        var found = complaints.listOldestFirst(caller.agency(), Map.of(lookup, Asks.ERASURE.name()), from, limit);
        return new Proposals(
                found.items().stream()
                        .flatMap(one -> proposed(caller, one).stream())
                        .toList(),
                found.next());
    }

    /** Also after it was approved. Empty where nothing was proposed, as where there is no such case for the caller. */
    public Optional<Proposed> one(Caller caller, String id) {
        return AggregateId.isOne(id)
                ? complaints.find(new AggregateId(caller.agency(), id)).flatMap(found -> proposed(caller, found))
                : Optional.empty();
    }

    private Optional<Proposed> proposed(Caller caller, Snapshot<Complaint> found) {
        if (!(found.state() instanceof Complaint.Filed filed)
                || filed.involves(caller.subject())
                || filed.custody().erasureProposedBy().isEmpty()) {
            return Optional.empty();
        }
        var context = new Context(Actor.of(caller), clock.instant());
        return Optional.of(new Proposed(
                found,
                rules.keptUntil(filed.filing().kind(), filed.endedAs(), filed.lastStepOn()),
                AllowedAction.forStaff(decider, filed, context).stream()
                        .anyMatch(allowed -> allowed.action().equals("approve-erasure"))));
    }
}
