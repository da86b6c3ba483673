package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The case was closed (ยุติเรื่อง).
 *
 * @param daysUsed calendar days from receipt to closing */
public record ComplaintClosedV1(LocalDate closedOn, int daysUsed) implements ComplaintWireEvent {

    public ComplaintClosedV1 {
        if (daysUsed < 0) {
            throw new IllegalArgumentException("closed before it was received");
        }
    }
}
