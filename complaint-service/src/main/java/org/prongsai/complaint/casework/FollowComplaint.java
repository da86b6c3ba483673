package org.prongsai.complaint.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.encryption.Receipts;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.security.Caller;

/** The holder of a receipt looks how far their case has come. */
public final class FollowComplaint {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final Receipts receipts;
    private final Testimony testimony;
    private final ComplaintRules rules;
    private final ComplaintDecider decider;
    private final Clock clock;

    public FollowComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Receipts receipts,
            Testimony testimony,
            ComplaintRules rules,
            Clock clock) {
        this.complaints = complaints;
        this.receipts = receipts;
        this.testimony = testimony;
        this.rules = rules;
        this.decider = new ComplaintDecider(rules);
        this.clock = clock;
    }

    /**
     * How far a case has come.
     *
     * @param texts what was written, by the sealed field; staff's notes among themselves are not told by who shows it
     * @param actions what the holder of the receipt may do now
     * @param reopenUntil the last day on which it may be taken up again; only of a case that has ended
     */
    public record Progress(
            Complaint.Filed complaint,
            Map<String, String> texts,
            List<String> actions,
            Optional<LocalDate> reopenUntil) {}

    /** Empty for a code that no case of this agency has, well-formed or not. */
    public Optional<Progress> byReceipt(Caller caller, String code) {
        return ReceiptLocator.find(receipts, complaints, caller.agency(), code)
                .map(found -> progress(found, new Context(Actor.of(caller), clock.instant())));
    }

    private Progress progress(Snapshot<Complaint> found, Context context) {
        var filed = (Complaint.Filed) found.state();
        var actions = AllowedAction.forReporter(decider, filed, context);
        var reopenUntil = Optional.of(filed)
                .filter(_ -> actions.contains("reopen"))
                .map(ended -> rules.reopenableUntil(ended.lastStepOn()));
        var texts = filed.isErased() ? Map.<String, String>of() : testimony.texts(found.id());
        return new Progress(filed, texts, actions, reopenUntil);
    }
}
