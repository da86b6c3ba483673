package org.prongsai.identity.account;

import java.util.List;
import java.util.Set;
import org.prongsai.support.security.Role;

/**
 * What is the account's own.
 *
 * @param posts the first is the one that the desk shows
 * @param units codes of the units (กอง, สำนัก) that it works for, as the year's plan names them
 */
public record Holding(Set<Role> roles, List<Post> posts, Set<String> units) {

    public Holding {
        roles = Set.copyOf(roles);
        posts = List.copyOf(posts);
        units = Set.copyOf(units);
        if (roles.contains(Role.PUBLIC)) {
            throw new IllegalArgumentException("the public has no account");
        }
    }
}
