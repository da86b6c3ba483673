package org.prongsai.contracts.integrity;

import org.prongsai.contracts.WireEvent;

/** Every event of integrity-service, on {@link org.prongsai.contracts.Topics#INTEGRITY_EVENTS}. */
public sealed interface IntegrityWireEvent extends WireEvent
        permits IntegrityPlanAdoptedV1,
                DisclosurePublishedV1,
                DisclosureWithdrawnV1,
                OrganisationArrangedV1,
                OitYearAdoptedV1,
                OitItemEnteredV1,
                OitItemApprovedV1,
                OitItemReturnedV1,
                DeficiencyRecordedV1,
                DeficiencyAssignedV1,
                DeficiencyOverdueV1,
                DeficiencyResolvedV1,
                CircularIssuedV1,
                CircularAcknowledgedV1,
                CircularOverdueV1,
                ObligationOpenedV1,
                ObligationFulfilledV1,
                ObligationOverdueV1,
                ObligationReopenedV1 {}
