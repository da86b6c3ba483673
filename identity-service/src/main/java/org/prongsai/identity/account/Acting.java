package org.prongsai.identity.account;

import java.time.LocalDate;
import java.util.Set;
import org.prongsai.support.security.Role;

/**
 * Somebody stands in for a post (รักษาราชการแทน) or does part of its work by delegation (มอบอำนาจ).
 *
 * @param id names it within the account
 * @param roles those of the post that go over
 * @param from the first day in Bangkok
 * @param until the last day, included
 */
public record Acting(String id, Post post, Set<Role> roles, LocalDate from, LocalDate until) {

    public Acting {
        roles = Set.copyOf(roles);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Acting endingOn(LocalDate lastDay) {
        return new Acting(id, post, roles, from, lastDay);
    }
}
