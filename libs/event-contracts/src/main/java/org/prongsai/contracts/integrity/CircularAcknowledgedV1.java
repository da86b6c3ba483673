package org.prongsai.contracts.integrity;

import java.time.LocalDate;

/**
 * One more member of staff acknowledged a circular; who it was stays in the service.
 *
 * @param acknowledged how many have acknowledged it by now
 * @param recipients of how many; 0 where nobody in particular is named
 * @param acknowledgedOn day of the acknowledgement
 */
public record CircularAcknowledgedV1(int acknowledged, int recipients, LocalDate acknowledgedOn)
        implements IntegrityWireEvent {}
