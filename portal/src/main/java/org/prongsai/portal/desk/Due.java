package org.prongsai.portal.desk;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.portal.login.Person;
import org.prongsai.support.security.Role;

/**
 * Part of the work list: what waits for somebody with one of these roles.
 *
 * @param name its heading is the message {@code desk.SECTION.due.NAME}
 * @param query which items of the section's list wait; for this person
 * @param title what the link to the case says
 * @param until by when, or since when, it waits
 * @param late whether that day has passed
 */
public record Due(
        String name,
        Set<Role> roles,
        Function<Person, Map<String, String>> query,
        Function<Item, Cell> title,
        Function<Item, Cell> until,
        Function<Item, Boolean> late) {

    public Due {
        roles = Set.copyOf(roles);
    }
}
