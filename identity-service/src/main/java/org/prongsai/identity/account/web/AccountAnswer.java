package org.prongsai.identity.account.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.account.Acting;
import org.prongsai.identity.account.Person;
import org.prongsai.identity.account.Post;
import org.prongsai.identity.account.ReadAccounts.Known;
import org.prongsai.support.security.Role;

/**
 * An account as its administrators see it.
 *
 * @param roles its own
 * @param rolesToday with those that it is lent today
 */
record AccountAnswer(
        String id,
        long version,
        @Nullable String loginName,
        String displayName,
        @Nullable String note,
        List<Post> posts,
        List<String> units,
        List<String> roles,
        List<String> rolesToday,
        List<DelegationAnswer> delegations,
        boolean disabled,
        boolean passwordToBeChanged) {

    record DelegationAnswer(String id, Post fromPost, List<String> roles, LocalDate from, LocalDate until) {
        static DelegationAnswer of(Acting acting) {
            return new DelegationAnswer(
                    acting.id(), acting.post(), codes(acting.roles()), acting.from(), acting.until());
        }
    }

    /** Oneself. */
    record Me(
            String id,
            String displayName,
            List<Post> posts,
            List<String> units,
            List<String> roles,
            List<DelegationAnswer> actingFor) {
        static Me of(Known known, LocalDate today) {
            var account = known.account();
            return new Me(
                    known.id().value(),
                    known.displayName(),
                    account.holding().posts(),
                    account.holding().units().stream().sorted().toList(),
                    codes(account.rolesOn(today)),
                    account.actingOn(today).stream().map(DelegationAnswer::of).toList());
        }
    }

    /** A colleague, as staff may know each other. */
    record Colleague(String id, String displayName, List<Post> posts, List<String> units, List<String> roles) {
        static Colleague of(Known known, LocalDate today) {
            return new Colleague(
                    known.id().value(),
                    known.displayName(),
                    known.account().holding().posts(),
                    known.account().holding().units().stream().sorted().toList(),
                    codes(known.account().rolesOn(today)));
        }
    }

    static AccountAnswer of(Known known, LocalDate today) {
        var account = known.account();
        return new AccountAnswer(
                known.id().value(),
                known.version(),
                known.person().map(Person::loginName).orElse(null),
                known.displayName(),
                known.person().map(Person::note).orElse(null),
                account.holding().posts(),
                account.holding().units().stream().sorted().toList(),
                codes(account.holding().roles()),
                codes(account.rolesOn(today)),
                account.acting().stream().map(DelegationAnswer::of).toList(),
                account.disabled(),
                account.oneTimePassword());
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toList();
    }
}
