package org.prongsai.reporting.measures.messaging;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.WireEvent;
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
import org.prongsai.contracts.complaint.ComplaintTriagedV1;
import org.prongsai.contracts.complaint.ComplaintWireEvent;
import org.prongsai.contracts.complaint.ComplaintWithdrawnV1;
import org.prongsai.contracts.integrity.CircularAcknowledgedV1;
import org.prongsai.contracts.integrity.CircularIssuedV1;
import org.prongsai.contracts.integrity.CircularOverdueV1;
import org.prongsai.contracts.integrity.DeficiencyAssignedV1;
import org.prongsai.contracts.integrity.DeficiencyOverdueV1;
import org.prongsai.contracts.integrity.DeficiencyRecordedV1;
import org.prongsai.contracts.integrity.DeficiencyResolvedV1;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.IntegrityWireEvent;
import org.prongsai.contracts.integrity.ObligationFulfilledV1;
import org.prongsai.contracts.integrity.ObligationOpenedV1;
import org.prongsai.contracts.integrity.ObligationOverdueV1;
import org.prongsai.contracts.integrity.ObligationReopenedV1;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitItemEnteredV1;
import org.prongsai.contracts.integrity.OitItemReturnedV1;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.contracts.integrity.OrganisationArrangedV1;
import org.prongsai.reporting.measures.EventRef;
import org.prongsai.reporting.measures.MeasureFacts;
import org.prongsai.reporting.measures.MeasureFacts.OfCase;
import org.prongsai.reporting.measures.MeasureFacts.OfDisclosure;
import org.prongsai.reporting.measures.MeasureFacts.OfPlan;
import org.prongsai.reporting.measures.MeasuresBody;
import org.prongsai.reporting.measures.MeasuresReport;
import org.prongsai.reporting.projection.Projection;
import org.springframework.stereotype.Component;

/** Plans say what is promised, disclosures and cases show how far it has come. */
@Component
public class MeasuresProjection implements Projection<EventEnvelope, MeasureFacts, MeasuresBody> {

    @Override
    public String name() {
        return MeasuresReport.PROJECTION;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public SortedSet<String> topics() {
        return new TreeSet<>(Set.of(Topics.COMPLAINT_EVENTS, Topics.INTEGRITY_EVENTS));
    }

    @Override
    public @Nullable MeasureFacts fold(@Nullable MeasureFacts before, EventEnvelope event) {
        WireEvent said = EventCodec.read(event);
        return switch (said) {
            case ComplaintWireEvent complaint -> ofCase(before, complaint, event);
            case IntegrityWireEvent integrity -> ofIntegrity(before, integrity, event);
            default -> throw new IllegalArgumentException("not an event of a complaint, a plan or a disclosure");
        };
    }

    private static MeasureFacts ofCase(@Nullable MeasureFacts before, ComplaintWireEvent said, EventEnvelope event) {
        return switch (said) {
            case ComplaintReceivedV1 e -> {
                begins(before);
                yield MeasureFacts.received(e.kind().name(), e.receivedOn(), reference(event));
            }
            case ComplaintAcknowledgedV1 e -> known(before, OfCase.class).acknowledged(e.inTime(), reference(event));
            case ComplaintReplyOverdueV1 e -> known(before, OfCase.class).replyOverdue(event.occurredOn());
            // Of these no rule speaks yet.
            case ComplaintAssignedV1 _,
                    ComplaintResolvedV1 _,
                    ComplaintClosedV1 _,
                    ComplaintTriagedV1 _,
                    ComplaintInvestigationBegunV1 _,
                    ComplaintInformationRequestedV1 _,
                    ComplaintResumedV1 _,
                    ComplaintReferredV1 _,
                    ComplaintRejectedV1 _,
                    ComplaintReopenedV1 _,
                    ComplaintWithdrawnV1 _,
                    ComplaintFoundDuplicateV1 _,
                    ComplaintDueSoonV1 _,
                    ComplaintOverdueV1 _,
                    ComplaintRatedV1 _,
                    ComplaintErasedV1 _ -> known(before, OfCase.class);
        };
    }

    private static @Nullable MeasureFacts ofIntegrity(
            @Nullable MeasureFacts before, IntegrityWireEvent said, EventEnvelope event) {
        return switch (said) {
            case IntegrityPlanAdoptedV1 e ->
                before == null
                        ? MeasureFacts.adopted(event.aggregate(), e.fiscalYear(), IntegrityRecords.plan(e))
                        : known(before, OfPlan.class).adoptedAgain(IntegrityRecords.plan(e));
            case DisclosurePublishedV1 e -> {
                begins(before);
                yield MeasureFacts.published(
                        event.aggregate(), e.fiscalYear(), IntegrityRecords.disclosure(e, reference(event)));
            }
            case DisclosureWithdrawnV1 e ->
                known(before, OfDisclosure.class).withdrawn(event.occurredOn(), IntegrityRecords.neverTrue(e.reason()));
            // Of these no measure speaks: what is evidence for a step is a disclosure.
            case OrganisationArrangedV1 _,
                    OitYearAdoptedV1 _,
                    OitItemEnteredV1 _,
                    OitItemApprovedV1 _,
                    OitItemReturnedV1 _,
                    DeficiencyRecordedV1 _,
                    DeficiencyAssignedV1 _,
                    DeficiencyOverdueV1 _,
                    DeficiencyResolvedV1 _,
                    CircularIssuedV1 _,
                    CircularAcknowledgedV1 _,
                    CircularOverdueV1 _,
                    ObligationOpenedV1 _,
                    ObligationFulfilledV1 _,
                    ObligationOverdueV1 _,
                    ObligationReopenedV1 _ -> null;
        };
    }

    private static void begins(@Nullable MeasureFacts before) {
        if (before != null) {
            throw new IllegalStateException("what has begun does not begin again");
        }
    }

    private static <F extends MeasureFacts> F known(@Nullable MeasureFacts before, Class<F> kind) {
        if (!kind.isInstance(before)) {
            throw new IllegalStateException("not an event of what is known so far");
        }
        return kind.cast(before);
    }

    private static EventRef reference(EventEnvelope event) {
        return new EventRef(event.id(), event.type(), event.occurredOn(), event.time());
    }

    @Override
    public MeasuresBody none() {
        return MeasuresBody.none();
    }

    @Override
    public Class<MeasureFacts> factsType() {
        return MeasureFacts.class;
    }

    @Override
    public Class<MeasuresBody> bodyType() {
        return MeasuresBody.class;
    }
}
