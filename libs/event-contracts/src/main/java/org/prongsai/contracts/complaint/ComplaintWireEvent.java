package org.prongsai.contracts.complaint;

import org.prongsai.contracts.WireEvent;

/** Every event of complaint-service, on {@link org.prongsai.contracts.Topics#COMPLAINT_EVENTS}. */
public sealed interface ComplaintWireEvent extends WireEvent
        permits ComplaintReceivedV1,
                ComplaintAcknowledgedV1,
                ComplaintAssignedV1,
                ComplaintReplyOverdueV1,
                ComplaintResolvedV1,
                ComplaintClosedV1 {}
