package org.prongsai.complaint.casework;

import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.encryption.Receipts;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.receipt.ReceiptLocator;

/** The holder of a receipt looks how far their case has come. */
public final class FollowComplaint {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final Receipts receipts;
    private final Testimony testimony;

    public FollowComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Receipts receipts,
            Testimony testimony) {
        this.complaints = complaints;
        this.receipts = receipts;
        this.testimony = testimony;
    }

    /**
     * How far a case has come.
     *
     * @param notes what staff wrote to the reporter, by the state that it came with
     */
    public record Progress(Complaint.Filed complaint, Map<String, String> notes) {}

    /** Empty for a code that no case of this agency has, well-formed or not. */
    public Optional<Progress> byReceipt(AgencyId agency, String code) {
        return ReceiptLocator.find(receipts, complaints, agency, code).map(this::progress);
    }

    private Progress progress(Snapshot<Complaint> found) {
        return new Progress((Complaint.Filed) found.state(), testimony.notes(found.id()));
    }
}
