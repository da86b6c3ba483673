package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The case was not taken up (ไม่รับไว้พิจารณา).
 *
 * @param daysUsed as for a referral */
public record ComplaintRejectedV1(LocalDate rejectedOn, ComplaintRejectionReason reason, int daysUsed, boolean inTime)
        implements ComplaintWireEvent {

    public ComplaintRejectedV1 {
        if (daysUsed < 0) {
            throw new IllegalArgumentException("ended before it was received");
        }
    }
}
