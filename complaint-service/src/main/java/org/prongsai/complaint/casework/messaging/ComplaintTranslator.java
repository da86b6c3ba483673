package org.prongsai.complaint.casework.messaging;

import java.util.Optional;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.contracts.complaint.ComplaintAcknowledgedV1;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintClosedV1;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintOutcome;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.complaint.ComplaintResolvedV1;
import org.prongsai.support.aggregate.EventTranslator;

/** A case's events in the words of the contract: codes and days, no text and no person. */
public final class ComplaintTranslator implements EventTranslator<ComplaintEvent> {

    @Override
    public Optional<Published> publish(ComplaintEvent event) {
        return Optional.of(
                switch (event) {
                    case ComplaintReceived(var filing) -> new Published(filing.receivedOn(), received(filing));
                    case ComplaintAcknowledged e ->
                        new Published(e.acknowledgedOn(), new ComplaintAcknowledgedV1(e.acknowledgedOn(), e.inTime()));
                    case ComplaintAssigned e ->
                        new Published(e.assignedOn(), new ComplaintAssignedV1(e.assignedOn(), e.to().value()));
                    // It became overdue when the day of reply was over, whenever the clock came to notice it.
                    case ReplyOverdue e -> new Published(e.dueOn().plusDays(1), new ComplaintReplyOverdueV1(e.dueOn()));
                    case ComplaintResolved e ->
                        new Published(
                                e.resolvedOn(),
                                new ComplaintResolvedV1(
                                        e.resolvedOn(),
                                        ComplaintOutcome.valueOf(e.outcome().name())));
                    case ComplaintClosed e ->
                        new Published(e.closedOn(), new ComplaintClosedV1(e.closedOn(), e.daysUsed()));
                });
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
}
