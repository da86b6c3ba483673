package org.prongsai.contracts.eservice;

import java.time.LocalDate;

/** The citizen brought what was missing; the clock goes on. */
public record ServiceRequestResumedV1(LocalDate resumedOn) implements EserviceWireEvent {}
