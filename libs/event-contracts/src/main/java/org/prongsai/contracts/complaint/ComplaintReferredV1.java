package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The case was passed on to a body that has the power to decide it.
 *
 * @param daysUsed days from receipt by the rule of the kind: calendar or working ones, without those that the reporter was waited for */
public record ComplaintReferredV1(LocalDate referredOn, ComplaintReferralBody body, int daysUsed, boolean inTime)
        implements ComplaintWireEvent {

    public ComplaintReferredV1 {
        if (daysUsed < 0) {
            throw new IllegalArgumentException("ended before it was received");
        }
    }
}
