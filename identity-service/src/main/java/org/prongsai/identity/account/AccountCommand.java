package org.prongsai.identity.account;

import java.util.Set;
import org.prongsai.support.security.Role;

/** What is asked of an account. The words that go with it, a name or a password's hash, are sealed beside it. */
public sealed interface AccountCommand {

    record Make(String id, Holding holding, boolean oneTimePassword, boolean demo) implements AccountCommand {}

    /** Other posts, units or roles. */
    record Change(Holding holding) implements AccountCommand {}

    /**
     * Roles of a post are lent to the account.
     *
     * @param rolesOfPost the roles of whoever holds the post; empty where nobody ever held it
     */
    record Delegate(Acting acting, Set<Role> rolesOfPost) implements AccountCommand {
        public Delegate {
            rolesOfPost = Set.copyOf(rolesOfPost);
        }
    }

    /** What was lent goes back now: yesterday was its last day. */
    record EndDelegation(String acting) implements AccountCommand {}

    /** @param oneTime given by an administrator, not chosen by its owner */
    record SetPassword(boolean oneTime) implements AccountCommand {}

    record Disable() implements AccountCommand {}

    record Enable() implements AccountCommand {}
}
