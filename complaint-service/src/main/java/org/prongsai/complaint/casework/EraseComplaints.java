package org.prongsai.complaint.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmErasure;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.files.FileId;
import org.prongsai.files.Files;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;

/**
 * Destroys the keys of cases whose erasure was approved. The approval is in the case's document first, and from then on
 * nothing of it is shown; the key goes after it, then the files, which nothing opens any more, and what a crash left in
 * between is taken up by the next round, by whichever instance. To destroy a key or to delete a file twice does no harm.
 */
public final class EraseComplaints {

    private static final int BATCH = 50;

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final CaseCiphers ciphers;
    private final Files files;
    private final Clock clock;
    private final String erasing;

    /** @param erasing the lookup value of a case whose key has yet to go */
    public EraseComplaints(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            CaseCiphers ciphers,
            Files files,
            Clock clock,
            String erasing) {
        this.complaints = complaints;
        this.ciphers = ciphers;
        this.files = files;
        this.clock = clock;
        this.erasing = erasing;
    }

    /**
     * How many keys went; a batch at most.
     *
     * @throws UncheckedIOException when files could not be deleted; their keys are gone, and the next round tries again
     */
    public int destroyKeys() {
        var waiting = complaints.having(erasing, true, BATCH);
        // All keys before the first file: a store that is away holds up no key.
        waiting.forEach(this::destroyKey);
        waiting.forEach(this::deleteFiles);
        return waiting.size();
    }

    private void destroyKey(Snapshot<Complaint> erased) {
        var id = erased.id();
        ciphers.erase(new CaseId(id.agency().value(), id.value()), clock.instant());
    }

    private void deleteFiles(Snapshot<Complaint> erased) {
        try {
            for (var attachment : ((Complaint.Filed) erased.state()).attachments()) {
                files.delete(FileId.parse(attachment.file()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complaints.change(
                erased.id(),
                new Command<>(
                        new ConfirmErasure(),
                        new Context(Actor.clock(erased.id().agency()), clock.instant()),
                        "destroy-key",
                        null,
                        Map.of(),
                        Optional.empty(),
                        _ -> Map.of()));
    }
}
