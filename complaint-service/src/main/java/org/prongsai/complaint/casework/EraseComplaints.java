package org.prongsai.complaint.casework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmErasure;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;

/**
 * Destroys the keys of cases whose erasure was approved. The approval is in the case's document first, and from then on
 * nothing of it is shown; the key goes after it, and what a crash left in between is taken up by the next round, by
 * whichever instance. To destroy a key twice does no harm.
 */
public final class EraseComplaints {

    private static final int BATCH = 50;

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final CaseCiphers ciphers;
    private final Clock clock;
    private final String erasing;

    /** @param erasing the lookup value of a case whose key has yet to go */
    public EraseComplaints(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            CaseCiphers ciphers,
            Clock clock,
            String erasing) {
        this.complaints = complaints;
        this.ciphers = ciphers;
        this.clock = clock;
        this.erasing = erasing;
    }

    /** How many keys went; a batch at most. */
    public int destroyKeys() {
        var waiting = complaints.having(erasing, true, BATCH);
        waiting.forEach(this::destroyKey);
        return waiting.size();
    }

    private void destroyKey(Snapshot<Complaint> erased) {
        var id = erased.id();
        var now = clock.instant();
        ciphers.erase(new CaseId(id.agency().value(), id.value()), now);
        complaints.change(
                id,
                new Command<>(
                        new ConfirmErasure(),
                        new Context(Actor.clock(id.agency()), now),
                        "destroy-key",
                        null,
                        Map.of(),
                        Optional.empty(),
                        _ -> Map.of()));
    }
}
