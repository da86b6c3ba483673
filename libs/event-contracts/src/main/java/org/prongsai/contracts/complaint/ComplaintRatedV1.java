package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** Its reporter said how well the case was handled.
 *
 * @param stars 1 to 5 */
public record ComplaintRatedV1(LocalDate ratedOn, int stars) implements ComplaintWireEvent {

    public ComplaintRatedV1 {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("one to five stars");
        }
    }
}
