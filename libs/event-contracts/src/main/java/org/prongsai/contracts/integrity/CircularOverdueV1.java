package org.prongsai.contracts.integrity;

import java.time.LocalDate;

/**
 * The day of acknowledgement passed before everybody had acknowledged.
 *
 * @param acknowledged how many had acknowledged it by then
 * @param recipients of how many; 0 where nobody in particular is named
 * @param dueOn the day that passed
 */
public record CircularOverdueV1(int acknowledged, int recipients, LocalDate dueOn) implements IntegrityWireEvent {}
