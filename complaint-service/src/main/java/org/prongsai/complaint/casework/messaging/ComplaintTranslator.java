package org.prongsai.complaint.casework.messaging;

import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintErased;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintLinked;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRated;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReferred;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRejected;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReopened;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintTriaged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintWithdrawn;
import org.prongsai.complaint.casework.ComplaintEvent.ConflictFound;
import org.prongsai.complaint.casework.ComplaintEvent.DueSoon;
import org.prongsai.complaint.casework.ComplaintEvent.ErasureProposed;
import org.prongsai.complaint.casework.ComplaintEvent.FileAttached;
import org.prongsai.complaint.casework.ComplaintEvent.FoundDuplicate;
import org.prongsai.complaint.casework.ComplaintEvent.HoldSet;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityGranted;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InformationRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InvestigationBegun;
import org.prongsai.complaint.casework.ComplaintEvent.KeyDestroyed;
import org.prongsai.complaint.casework.ComplaintEvent.Overdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterNotReached;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterTold;
import org.prongsai.complaint.casework.ComplaintEvent.Resumed;
import org.prongsai.complaint.casework.ComplaintEvent.Said;
import org.prongsai.complaint.casework.ComplaintEvent.TimeUsed;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.complaint.ComplaintAcknowledgedV1;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintClosedV1;
import org.prongsai.contracts.complaint.ComplaintDueSoonV1;
import org.prongsai.contracts.complaint.ComplaintErasedV1;
import org.prongsai.contracts.complaint.ComplaintFoundDuplicateV1;
import org.prongsai.contracts.complaint.ComplaintInformationRequestedV1;
import org.prongsai.contracts.complaint.ComplaintInvestigationBegunV1;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintOutcome;
import org.prongsai.contracts.complaint.ComplaintOverdueV1;
import org.prongsai.contracts.complaint.ComplaintRatedV1;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.complaint.ComplaintReferralBody;
import org.prongsai.contracts.complaint.ComplaintReferredV1;
import org.prongsai.contracts.complaint.ComplaintRejectedV1;
import org.prongsai.contracts.complaint.ComplaintRejectionReason;
import org.prongsai.contracts.complaint.ComplaintReopenedV1;
import org.prongsai.contracts.complaint.ComplaintReopener;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.complaint.ComplaintResolvedV1;
import org.prongsai.contracts.complaint.ComplaintResumedV1;
import org.prongsai.contracts.complaint.ComplaintStage;
import org.prongsai.contracts.complaint.ComplaintTerm;
import org.prongsai.contracts.complaint.ComplaintTriagedV1;
import org.prongsai.contracts.complaint.ComplaintWithdrawnV1;
import org.prongsai.support.aggregate.EventTranslator;

/** A case's events in the words of the contract: codes and days, no text and no person. */
public final class ComplaintTranslator implements EventTranslator<ComplaintEvent> {

    @Override
    public Optional<Published> publish(ComplaintEvent event) {
        return switch (event) {
            case ComplaintReceived(var filing, var _) -> on(filing.receivedOn(), received(filing));
            case ComplaintTriaged e ->
                on(
                        e.stamp().on(),
                        new ComplaintTriagedV1(e.stamp().on(), e.finding().goesOn()));
            case ComplaintAcknowledged e ->
                on(e.stamp().on(), new ComplaintAcknowledgedV1(e.stamp().on(), e.inTime()));
            case ComplaintAssigned e ->
                on(e.stamp().on(), new ComplaintAssignedV1(e.stamp().on(), e.to().value()));
            case InvestigationBegun e ->
                on(e.stamp().on(), new ComplaintInvestigationBegunV1(e.stamp().on()));
            case InformationRequested e ->
                on(
                        e.stamp().on(),
                        new ComplaintInformationRequestedV1(
                                e.stamp().on(), e.answer().dueOn()));
            case Resumed e ->
                on(
                        e.stamp().on(),
                        new ComplaintResumedV1(e.stamp().on(), e.answered(), ComplaintStage.valueOf(e.to().name())));
            // It became overdue when the last day was over, whenever the clock came to notice it.
            case ReplyOverdue e -> on(e.dueOn().plusDays(1), new ComplaintReplyOverdueV1(e.dueOn()));
            case Overdue e ->
                on(
                        e.dueOn().plusDays(1),
                        new ComplaintOverdueV1(ComplaintTerm.valueOf(e.what().name()), e.dueOn()));
            case DueSoon e ->
                on(e.on(), new ComplaintDueSoonV1(ComplaintTerm.valueOf(e.what().name()), e.dueOn()));
            case ComplaintResolved e -> on(e.stamp().on(), resolved(e));
            case ComplaintReferred e ->
                on(
                        e.stamp().on(),
                        new ComplaintReferredV1(
                                e.stamp().on(),
                                ComplaintReferralBody.valueOf(e.body().name()),
                                e.time().days(),
                                e.time().inTime()));
            case ComplaintRejected e ->
                on(
                        e.stamp().on(),
                        new ComplaintRejectedV1(
                                e.stamp().on(),
                                ComplaintRejectionReason.valueOf(e.reason().name()),
                                e.time().days(),
                                e.time().inTime()));
            case FoundDuplicate e ->
                on(e.stamp().on(), new ComplaintFoundDuplicateV1(e.stamp().on()));
            case ComplaintWithdrawn e ->
                on(e.stamp().on(), new ComplaintWithdrawnV1(e.stamp().on(), e.ended()));
            case ComplaintClosed e ->
                on(e.stamp().on(), new ComplaintClosedV1(e.stamp().on(), e.daysUsed()));
            case ComplaintReopened e ->
                on(
                        e.stamp().on(),
                        new ComplaintReopenedV1(
                                e.stamp().on(),
                                e.byReporter() ? ComplaintReopener.REPORTER : ComplaintReopener.SUPERVISOR));
            case ComplaintRated e -> on(e.on(), new ComplaintRatedV1(e.on(), e.stars()));
            case ComplaintErased e -> on(e.on(), new ComplaintErasedV1(e.on()));
            // What concerns the case's own people only is nobody else's to know.
            case ComplaintLinked _,
                    Said _,
                    FileAttached _,
                    ConflictFound _,
                    IdentityRequested _,
                    IdentityGranted _,
                    HoldSet _,
                    ErasureProposed _,
                    KeyDestroyed _,
                    ReporterTold _,
                    ReporterNotReached _ -> Optional.empty();
        };
    }

    private static Optional<Published> on(LocalDate day, WireEvent wire) {
        return Optional.of(new Published(day, wire));
    }

    private static ComplaintReceivedV1 received(Filing filing) {
        return new ComplaintReceivedV1(
                ComplaintKind.valueOf(filing.kind().name()),
                filing.category().orElse(null),
                ComplaintChannel.valueOf(filing.channel().name()),
                filing.anonymous(),
                filing.receivedOn(),
                filing.replyDueOn());
    }

    private static ComplaintResolvedV1 resolved(ComplaintResolved event) {
        return new ComplaintResolvedV1(
                event.stamp().on(),
                ComplaintOutcome.valueOf(event.outcome().name()),
                event.time().map(TimeUsed::days).orElse(null),
                event.time().map(TimeUsed::inTime).orElse(null));
    }
}
