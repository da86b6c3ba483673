package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The reporter withdrew (ถอนเรื่อง).
 *
 * @param ended whether that ended the case: a grievance ends so, a corruption case goes on */
public record ComplaintWithdrawnV1(LocalDate withdrawnOn, boolean ended) implements ComplaintWireEvent {}
