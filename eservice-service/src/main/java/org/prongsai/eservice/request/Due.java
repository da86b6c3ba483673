package org.prongsai.eservice.request;

import java.time.Instant;
import org.prongsai.support.aggregate.Within;

/** Where an open request stands against its time, while its clock runs. */
public enum Due {
    /** Its time is used up. */
    OVERDUE,
    /** There is time left. */
    RUNNING;

    Within asOf(Instant now) {
        return switch (this) {
            case OVERDUE -> Within.before(now);
            case RUNNING -> Within.from(now);
        };
    }
}
