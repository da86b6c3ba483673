package org.prongsai.contracts.eservice;

import org.prongsai.contracts.WireEvent;

/** Every event of eservice-service, on {@link org.prongsai.contracts.Topics#ESERVICE_EVENTS}. */
public sealed interface EserviceWireEvent extends WireEvent
        permits ServiceRequestSubmittedV1,
                ServiceRequestAcceptedV1,
                ServiceRequestReturnedV1,
                ServiceRequestResumedV1,
                ServiceRequestCompletedV1,
                ServiceRequestRejectedV1 {}
