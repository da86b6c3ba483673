package org.prongsai.contracts.integrity;

import org.prongsai.contracts.WireEvent;

/** Every event of integrity-service, on {@link org.prongsai.contracts.Topics#INTEGRITY_EVENTS}. */
public sealed interface IntegrityWireEvent extends WireEvent
        permits IntegrityPlanAdoptedV1, DisclosurePublishedV1, DisclosureWithdrawnV1 {}
