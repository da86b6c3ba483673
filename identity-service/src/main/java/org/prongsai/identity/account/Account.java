package org.prongsai.identity.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.support.security.Role;

/** An account as its events have made it. Who it is for and the password's hash are sealed beside it. */
public sealed interface Account {

    /** Before it is made. */
    record Unmade() implements Account {}

    /**
     * An account.
     *
     * @param id the staff id
     * @param oneTimePassword whether the password was given by somebody else, and is to be changed at the first login
     * @param demo made while the demo was loaded; only such an account is ever spoken for without its password
     */
    record Made(
            String id,
            Holding holding,
            List<Acting> acting,
            boolean oneTimePassword,
            boolean disabled,
            boolean demo,
            Instant madeAt)
            implements Account {

        public Made {
            acting = List.copyOf(acting);
        }

        /** What it may do on a day: its own roles and those that it is lent. Nothing once it is disabled. */
        public Set<Role> rolesOn(LocalDate day) {
            return disabled
                    ? Set.of()
                    : Stream.concat(
                                    holding.roles().stream(),
                                    actingOn(day).stream().flatMap(acting -> acting.roles().stream()))
                            .collect(Collectors.toUnmodifiableSet());
        }

        /** For whom it stands in on a day. */
        public List<Acting> actingOn(LocalDate day) {
            return disabled
                    ? List.of()
                    : acting.stream().filter(one -> one.holdsOn(day)).toList();
        }

        Made with(Holding other) {
            return new Made(id, other, acting, oneTimePassword, disabled, demo, madeAt);
        }

        Made acting(List<Acting> others) {
            return new Made(id, holding, others, oneTimePassword, disabled, demo, madeAt);
        }

        Made withPassword(boolean oneTime) {
            return new Made(id, holding, acting, oneTime, disabled, demo, madeAt);
        }

        Made disabled(boolean now) {
            return new Made(id, holding, acting, oneTimePassword, now, demo, madeAt);
        }
    }
}
