package org.prongsai.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
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
import org.prongsai.contracts.complaint.ComplaintWithdrawnV1;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
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
import org.prongsai.contracts.integrity.ObligationFulfilledV1;
import org.prongsai.contracts.integrity.ObligationOpenedV1;
import org.prongsai.contracts.integrity.ObligationOverdueV1;
import org.prongsai.contracts.integrity.ObligationReopenedV1;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitItemEnteredV1;
import org.prongsai.contracts.integrity.OitItemReturnedV1;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.contracts.integrity.OrganisationArrangedV1;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCancelledV1;
import org.prongsai.contracts.procurement.ProcurementCompletedV1;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementInvitedV1;
import org.prongsai.contracts.procurement.ProcurementPlanAdoptedV1;
import org.prongsai.contracts.procurement.ProcurementReferencePriceSetV1;

/** Every type that was ever sent, and the record that reads it. A type is never removed: the log is kept for ever. */
public final class EventTypes {

    private static final SequencedMap<String, Class<? extends WireEvent>> RECORDS = new LinkedHashMap<>();

    static {
        RECORDS.put("complaint.received.v1", ComplaintReceivedV1.class);
        RECORDS.put("complaint.acknowledged.v1", ComplaintAcknowledgedV1.class);
        RECORDS.put("complaint.assigned.v1", ComplaintAssignedV1.class);
        RECORDS.put("complaint.reply-overdue.v1", ComplaintReplyOverdueV1.class);
        RECORDS.put("complaint.resolved.v1", ComplaintResolvedV1.class);
        RECORDS.put("complaint.closed.v1", ComplaintClosedV1.class);
        RECORDS.put("complaint.triaged.v1", ComplaintTriagedV1.class);
        RECORDS.put("complaint.investigation-begun.v1", ComplaintInvestigationBegunV1.class);
        RECORDS.put("complaint.information-requested.v1", ComplaintInformationRequestedV1.class);
        RECORDS.put("complaint.resumed.v1", ComplaintResumedV1.class);
        RECORDS.put("complaint.referred.v1", ComplaintReferredV1.class);
        RECORDS.put("complaint.rejected.v1", ComplaintRejectedV1.class);
        RECORDS.put("complaint.reopened.v1", ComplaintReopenedV1.class);
        RECORDS.put("complaint.withdrawn.v1", ComplaintWithdrawnV1.class);
        RECORDS.put("complaint.found-duplicate.v1", ComplaintFoundDuplicateV1.class);
        RECORDS.put("complaint.due-soon.v1", ComplaintDueSoonV1.class);
        RECORDS.put("complaint.overdue.v1", ComplaintOverdueV1.class);
        RECORDS.put("complaint.rated.v1", ComplaintRatedV1.class);
        RECORDS.put("complaint.erased.v1", ComplaintErasedV1.class);
        RECORDS.put("integrity-plan.adopted.v1", IntegrityPlanAdoptedV1.class);
        RECORDS.put("disclosure.published.v1", DisclosurePublishedV1.class);
        RECORDS.put("disclosure.withdrawn.v1", DisclosureWithdrawnV1.class);
        RECORDS.put("organisation.arranged.v1", OrganisationArrangedV1.class);
        RECORDS.put("oit-year.adopted.v1", OitYearAdoptedV1.class);
        RECORDS.put("oit-item.entered.v1", OitItemEnteredV1.class);
        RECORDS.put("oit-item.approved.v1", OitItemApprovedV1.class);
        RECORDS.put("oit-item.returned.v1", OitItemReturnedV1.class);
        RECORDS.put("deficiency.recorded.v1", DeficiencyRecordedV1.class);
        RECORDS.put("deficiency.assigned.v1", DeficiencyAssignedV1.class);
        RECORDS.put("deficiency.overdue.v1", DeficiencyOverdueV1.class);
        RECORDS.put("deficiency.resolved.v1", DeficiencyResolvedV1.class);
        RECORDS.put("circular.issued.v1", CircularIssuedV1.class);
        RECORDS.put("circular.acknowledged.v1", CircularAcknowledgedV1.class);
        RECORDS.put("circular.overdue.v1", CircularOverdueV1.class);
        RECORDS.put("obligation.opened.v1", ObligationOpenedV1.class);
        RECORDS.put("obligation.fulfilled.v1", ObligationFulfilledV1.class);
        RECORDS.put("obligation.overdue.v1", ObligationOverdueV1.class);
        RECORDS.put("obligation.reopened.v1", ObligationReopenedV1.class);
        RECORDS.put("service-request.submitted.v1", ServiceRequestSubmittedV1.class);
        RECORDS.put("service-request.accepted.v1", ServiceRequestAcceptedV1.class);
        RECORDS.put("service-request.returned.v1", ServiceRequestReturnedV1.class);
        RECORDS.put("service-request.resumed.v1", ServiceRequestResumedV1.class);
        RECORDS.put("service-request.completed.v1", ServiceRequestCompletedV1.class);
        RECORDS.put("service-request.rejected.v1", ServiceRequestRejectedV1.class);
        RECORDS.put("procurement-plan.adopted.v1", ProcurementPlanAdoptedV1.class);
        RECORDS.put("procurement.created.v1", ProcurementCreatedV1.class);
        RECORDS.put("procurement.reference-price-set.v1", ProcurementReferencePriceSetV1.class);
        RECORDS.put("procurement.invited.v1", ProcurementInvitedV1.class);
        RECORDS.put("procurement.awarded.v1", ProcurementAwardedV1.class);
        RECORDS.put("procurement.contracted.v1", ProcurementContractedV1.class);
        RECORDS.put("procurement.completed.v1", ProcurementCompletedV1.class);
        RECORDS.put("procurement.cancelled.v1", ProcurementCancelledV1.class);
    }

    private static final Map<Class<? extends WireEvent>, String> TYPES =
            RECORDS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** The record of a type; empty for a type that this version of the contracts does not know. */
    public static Optional<Class<? extends WireEvent>> recordOf(String type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    /**
     * The type string of a record.
     *
     * @throws IllegalArgumentException when the record was never registered, which is a programming error
     */
    public static String typeOf(Class<? extends WireEvent> wire) {
        var type = TYPES.get(wire);
        if (type == null) {
            throw new IllegalArgumentException(wire.getName() + " is not a registered event");
        }
        return type;
    }

    public static String typeOf(WireEvent event) {
        return typeOf(event.getClass());
    }

    /** All types, in the order of the catalogue. */
    public static SequencedSet<String> all() {
        return Collections.unmodifiableSequencedSet(RECORDS.sequencedKeySet());
    }
}
