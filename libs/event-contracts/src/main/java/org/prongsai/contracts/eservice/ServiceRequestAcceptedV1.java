package org.prongsai.contracts.eservice;

import java.time.LocalDate;

/** An officer took the request up (รับคำขอ). */
public record ServiceRequestAcceptedV1(LocalDate acceptedOn) implements EserviceWireEvent {}
