package org.prongsai.portal.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.security.Role;

/**
 * A member of staff, as the issuer vouches for them.
 *
 * @param subject the opaque staff id
 * @param roles those that hold today
 * @param actingFor codes of the posts that they stand in for today
 * @param name as it is shown to themselves; no service is told
 * @param post the title of their post
 */
public record Person(
        String subject,
        Set<Role> roles,
        Set<String> units,
        Set<String> actingFor,
        String name,
        @Nullable String post) {

    public Person {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        actingFor = Set.copyOf(actingFor);
    }

    public boolean hasAny(Collection<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    public boolean hasAny(Role... any) {
        return hasAny(Arrays.asList(any));
    }

    /** Not the name: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Person[" + subject + "]";
    }
}
