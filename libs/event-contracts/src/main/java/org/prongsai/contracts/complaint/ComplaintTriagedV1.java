package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** A case was looked through before anybody is charged with it (พิจารณาเบื้องต้น).
 *
 * @param goesOn whether it names enough to go on with; an anonymous letter does when it names evidence or witnesses */
public record ComplaintTriagedV1(LocalDate triagedOn, boolean goesOn) implements ComplaintWireEvent {}
