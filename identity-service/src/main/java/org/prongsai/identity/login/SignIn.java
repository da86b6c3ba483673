package org.prongsai.identity.login;

import java.time.Clock;
import java.time.Duration;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.account.AccountIds;
import org.prongsai.identity.account.LoginName;
import org.prongsai.identity.account.Passwords;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.account.ReadAccounts.Known;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.audit.AuditTrail;

/** Somebody signs in. A wrong name, a wrong password and a closed account are answered alike and take as long. */
public final class SignIn {

    private static final String NOT_A_NAME = "not a name";

    private final ReadAccounts accounts;
    private final AccountIds ids;
    private final Passwords passwords;
    private final LoginLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    public SignIn(
            ReadAccounts accounts,
            AccountIds ids,
            Passwords passwords,
            LoginLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.ids = ids;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Done(SignedIn who) implements Outcome {}

        record Wrong() implements Outcome {}

        /** @param remaining until the next try */
        record TooMany(Duration remaining) implements Outcome {}
    }

    /** @param address a pseudonym of where the call came from */
    public Outcome signIn(AgencyId agency, String name, String password, String address) {
        var typed = LoginName.typed(name);
        var counted = agency.value() + "/"
                + typed.map(known -> ids.of(agency, known).value()).orElse(NOT_A_NAME);
        var wait = limits.take(counted, address);
        if (!wait.isZero()) {
            return new Outcome.TooMany(wait);
        }
        var found = typed.flatMap(known -> accounts.find(agency, known))
                .filter(known -> !known.account().disabled());
        var hash = found.flatMap(known -> accounts.passwordHash(known.id()));
        if (hash.isEmpty()) {
            passwords.matchNothing(password);
            return new Outcome.Wrong();
        }
        if (!passwords.matches(password, hash.get())) {
            return new Outcome.Wrong();
        }
        limits.giveBack(counted, address);
        return done(found.orElseThrow());
    }

    private Outcome done(Known known) {
        var staff = known.id().value();
        audit.recordReading(known.id(), new Actor(known.id().agency(), "staff", staff), "sign-in");
        return new Outcome.Done(new SignedIn(known.id().agency().value(), staff, clock.instant()));
    }
}
