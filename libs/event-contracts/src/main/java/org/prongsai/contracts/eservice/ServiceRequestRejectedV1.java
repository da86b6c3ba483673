package org.prongsai.contracts.eservice;

import java.time.LocalDate;

/** The request was refused, with a reason that only the citizen reads (ไม่อนุมัติ). */
public record ServiceRequestRejectedV1(LocalDate rejectedOn) implements EserviceWireEvent {}
