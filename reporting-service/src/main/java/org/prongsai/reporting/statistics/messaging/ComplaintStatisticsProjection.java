package org.prongsai.reporting.statistics.messaging;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.complaint.ComplaintAcknowledgedV1;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintClosedV1;
import org.prongsai.contracts.complaint.ComplaintDueSoonV1;
import org.prongsai.contracts.complaint.ComplaintErasedV1;
import org.prongsai.contracts.complaint.ComplaintFoundDuplicateV1;
import org.prongsai.contracts.complaint.ComplaintInformationRequestedV1;
import org.prongsai.contracts.complaint.ComplaintInvestigationBegunV1;
import org.prongsai.contracts.complaint.ComplaintOverdueV1;
import org.prongsai.contracts.complaint.ComplaintRatedV1;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.complaint.ComplaintReferredV1;
import org.prongsai.contracts.complaint.ComplaintRejectedV1;
import org.prongsai.contracts.complaint.ComplaintReopenedV1;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.complaint.ComplaintResolvedV1;
import org.prongsai.contracts.complaint.ComplaintResumedV1;
import org.prongsai.contracts.complaint.ComplaintTerm;
import org.prongsai.contracts.complaint.ComplaintTriagedV1;
import org.prongsai.contracts.complaint.ComplaintWireEvent;
import org.prongsai.contracts.complaint.ComplaintWithdrawnV1;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.statistics.CaseFacts;
import org.prongsai.reporting.statistics.ComplaintStatistics;
import org.springframework.stereotype.Component;

/** Every case adds its own counts to the statistics of the fiscal year in which it was received. */
@Component
public class ComplaintStatisticsProjection implements Projection<EventEnvelope, CaseFacts, Tally> {

    @Override
    public String name() {
        return ComplaintStatistics.PROJECTION;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public SortedSet<String> topics() {
        return new TreeSet<>(Set.of(Topics.COMPLAINT_EVENTS));
    }

    @Override
    public CaseFacts fold(@Nullable CaseFacts before, EventEnvelope event) {
        if (!(EventCodec.read(event) instanceof ComplaintWireEvent said)) {
            throw new IllegalArgumentException("not an event of a complaint");
        }
        LocalDate day = event.occurredOn();
        if (before == null) {
            return switch (said) {
                case ComplaintReceivedV1 e ->
                    CaseFacts.received(
                            e.kind().name(), e.category(), e.channel().name(), e.anonymous(), e.receivedOn());
                default -> throw new IllegalStateException("a case begins with its receipt");
            };
        }
        return switch (said) {
            case ComplaintReceivedV1 e -> throw new IllegalStateException("a case is received once");
            case ComplaintAcknowledgedV1 e -> before.acknowledged(e.inTime(), day);
            case ComplaintAssignedV1 e -> before.became("ASSIGNED", day);
            case ComplaintReplyOverdueV1 e -> before.replyOverdue(day);
            case ComplaintResolvedV1 e -> before.resolved(e.outcome().name(), e.inTime(), day);
            case ComplaintClosedV1 e -> before.closed(e.daysUsed(), day);
            case ComplaintTriagedV1 e -> before.became("TRIAGED", day);
            case ComplaintInvestigationBegunV1 e -> before.became("INVESTIGATING", day);
            case ComplaintInformationRequestedV1 e -> before.became("WAITING", day);
            case ComplaintResumedV1 e -> before.became(e.stage().name(), day);
            case ComplaintReferredV1 e -> before.referred(e.inTime(), day);
            case ComplaintRejectedV1 e -> before.rejected(e.inTime(), day);
            case ComplaintReopenedV1 e -> before.reopened(day);
            case ComplaintWithdrawnV1 e -> e.ended() ? before.cameOut("WITHDRAWN", day) : before;
            case ComplaintFoundDuplicateV1 e -> before.cameOut("DUPLICATE", day);
            case ComplaintOverdueV1 e -> e.term() == ComplaintTerm.DECISION ? before.decisionOverdue(day) : before;
            case ComplaintRatedV1 e -> before.rated(e.stars(), day);
            // A reminder counts nothing, and what was counted of a case stands when its words are gone.
            case ComplaintDueSoonV1 _, ComplaintErasedV1 _ -> before;
        };
    }

    @Override
    public Tally none() {
        return Tally.none();
    }

    @Override
    public Class<CaseFacts> factsType() {
        return CaseFacts.class;
    }

    @Override
    public Class<Tally> bodyType() {
        return Tally.class;
    }
}
