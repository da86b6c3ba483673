package org.prongsai.contracts.procurement;

import org.prongsai.contracts.WireEvent;

/** Every event of procurement-service, on {@link org.prongsai.contracts.Topics#PROCUREMENT_EVENTS}. */
public sealed interface ProcurementWireEvent extends WireEvent
        permits ProcurementPlanAdoptedV1,
                ProcurementCreatedV1,
                ProcurementReferencePriceSetV1,
                ProcurementInvitedV1,
                ProcurementAwardedV1,
                ProcurementContractedV1,
                ProcurementCompletedV1,
                ProcurementCancelledV1 {}
