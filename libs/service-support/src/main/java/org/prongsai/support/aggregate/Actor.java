package org.prongsai.support.aggregate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/**
 * Who a command comes from, as deciders and the audit trail know them.
 *
 * @param role the codes of the roles that they hold, a space between them, or {@code clock} where only time passed
 * @param subject the opaque staff id, {@code anonymous} or {@code clock}
 * @param units codes of the units that they work for
 * @param actingFor codes of the posts that they stand in for today
 */
public record Actor(AgencyId agency, String role, String subject, Set<String> units, Set<String> actingFor) {

    private static final String CLOCK = "clock";

    public Actor {
        units = Set.copyOf(units);
        actingFor = Set.copyOf(actingFor);
    }

    /** Somebody of no unit, who stands in for nobody. */
    public Actor(AgencyId agency, String role, String subject) {
        this(agency, role, subject, Set.of(), Set.of());
    }

    public static Actor of(Caller caller) {
        var roles = caller.roles().stream().sorted().map(Role::code).collect(Collectors.joining(" "));
        return new Actor(caller.agency(), roles, caller.subject(), caller.units(), caller.actingFor());
    }

    /** Nobody: time alone changes the aggregate. */
    public static Actor clock(AgencyId agency) {
        return new Actor(agency, CLOCK, CLOCK);
    }

    /** Which member of staff it is; empty for the public and for the clock. */
    public Optional<StaffId> staff() {
        return role.equals(CLOCK) || has(Role.PUBLIC) ? Optional.empty() : Optional.of(new StaffId(subject));
    }

    public boolean has(Role wanted) {
        return Set.of(role.split(" ")).contains(wanted.code());
    }
}
