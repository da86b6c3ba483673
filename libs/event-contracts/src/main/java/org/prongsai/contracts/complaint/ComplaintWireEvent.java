package org.prongsai.contracts.complaint;

import org.prongsai.contracts.WireEvent;

/** Every event of complaint-service, on {@link org.prongsai.contracts.Topics#COMPLAINT_EVENTS}. */
public sealed interface ComplaintWireEvent extends WireEvent
        permits ComplaintReceivedV1,
                ComplaintAcknowledgedV1,
                ComplaintAssignedV1,
                ComplaintReplyOverdueV1,
                ComplaintResolvedV1,
                ComplaintClosedV1,
                ComplaintTriagedV1,
                ComplaintInvestigationBegunV1,
                ComplaintInformationRequestedV1,
                ComplaintResumedV1,
                ComplaintReferredV1,
                ComplaintRejectedV1,
                ComplaintReopenedV1,
                ComplaintWithdrawnV1,
                ComplaintFoundDuplicateV1,
                ComplaintDueSoonV1,
                ComplaintOverdueV1,
                ComplaintRatedV1,
                ComplaintErasedV1 {}
