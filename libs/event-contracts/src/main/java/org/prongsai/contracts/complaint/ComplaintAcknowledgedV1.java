package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The first reply was given (แจ้งรับเรื่อง).
 *
 * @param inTime whether it was given by the due day */
public record ComplaintAcknowledgedV1(LocalDate acknowledgedOn, boolean inTime) implements ComplaintWireEvent {}
