package org.prongsai.support.aggregate;

import org.prongsai.support.AgencyId;
import org.prongsai.support.security.Caller;

/**
 * Who a command comes from, as the audit trail names them.
 *
 * @param role the role that they act in, or {@code clock} where only time passed
 * @param subject the opaque staff id, {@code anonymous} or {@code clock}
 */
public record Actor(AgencyId agency, String role, String subject) {

    private static final String CLOCK = "clock";

    public static Actor of(Caller caller) {
        return new Actor(caller.agency(), caller.role().code(), caller.subject());
    }

    /** Nobody: time alone changes the aggregate. */
    public static Actor clock(AgencyId agency) {
        return new Actor(agency, CLOCK, CLOCK);
    }
}
