package org.prongsai.contracts.eservice;

import java.time.LocalDate;

/** The request went back to the citizen for something that was missing; the clock stands still. */
public record ServiceRequestReturnedV1(LocalDate returnedOn) implements EserviceWireEvent {}
