package org.prongsai.support.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/**
 * For whom a request is made, as the gateway signed it. A controller gets it by declaring a parameter of this type;
 * there is no other source of agency and roles.
 *
 * @param roles those that hold today, by the caller's own posts and by delegation; {@link Role#PUBLIC} alone for the
 *     public
 * @param staff absent for the public
 * @param units codes of the units (กอง, สำนัก) that the caller works for
 * @param posts codes of the posts that are the caller's own
 * @param actingFor codes of the posts that the caller stands in for today (รักษาราชการแทน, มอบอำนาจ)
 */
public record Caller(
        AgencyId agency,
        Set<Role> roles,
        Optional<StaffId> staff,
        Set<String> units,
        Set<String> posts,
        Set<String> actingFor) {
    static final String ANONYMOUS = "anonymous";

    public Caller {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        posts = Set.copyOf(posts);
        actingFor = Set.copyOf(actingFor);
        if (roles.isEmpty() || staff.isPresent() == roles.contains(Role.PUBLIC)) {
            throw new IllegalArgumentException("the public has no staff id and no role, and staff have both");
        }
    }

    public static Caller anonymous(AgencyId agency) {
        return new Caller(agency, Set.of(Role.PUBLIC), Optional.empty(), Set.of(), Set.of(), Set.of());
    }

    /** A member of staff with one role, of no unit. */
    public static Caller staff(AgencyId agency, Role role, StaffId staff) {
        return staff(agency, Set.of(role), staff);
    }

    /** A member of staff of no unit. */
    public static Caller staff(AgencyId agency, Set<Role> roles, StaffId staff) {
        return new Caller(agency, roles, Optional.of(staff), Set.of(), Set.of(), Set.of());
    }

    /** The same caller, who works for these units. */
    public Caller ofUnits(Set<String> codes) {
        return new Caller(agency, roles, staff, codes, posts, actingFor);
    }

    public boolean isAnonymous() {
        return staff.isEmpty();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** The opaque staff id, or {@code anonymous}. */
    public String subject() {
        return staff.map(StaffId::value).orElse(ANONYMOUS);
    }
}
