package org.prongsai.support.security;

import java.util.Optional;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/**
 * For whom a request is made, as the gateway signed it. A controller gets it by declaring a parameter of this type;
 * there is no other source of agency and role.
 *
 * @param staff absent for the public
 */
public record Caller(AgencyId agency, Role role, Optional<StaffId> staff) {
    static final String ANONYMOUS = "anonymous";

    public Caller {
        if (staff.isPresent() == (role == Role.PUBLIC)) {
            throw new IllegalArgumentException("the public has no staff id, and staff have one");
        }
    }

    public static Caller anonymous(AgencyId agency) {
        return new Caller(agency, Role.PUBLIC, Optional.empty());
    }

    public static Caller staff(AgencyId agency, Role role, StaffId staff) {
        return new Caller(agency, role, Optional.of(staff));
    }

    /** The opaque staff id, or {@code anonymous}. */
    public String subject() {
        return staff.map(StaffId::value).orElse(ANONYMOUS);
    }
}
