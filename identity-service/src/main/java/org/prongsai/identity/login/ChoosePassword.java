package org.prongsai.identity.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.account.KeepAccount;
import org.prongsai.identity.account.Passwords;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Outcome.Done;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Somebody who is signed in chooses their password, and says the present one once more. */
public final class ChoosePassword {

    private final ReadAccounts accounts;
    private final KeepAccount keepAccount;
    private final Passwords passwords;
    private final LoginLimits limits;

    public ChoosePassword(ReadAccounts accounts, KeepAccount keepAccount, Passwords passwords, LoginLimits limits) {
        this.accounts = accounts;
        this.keepAccount = keepAccount;
        this.passwords = passwords;
        this.limits = limits;
    }

    public enum Outcome {
        DONE,
        /** The present password is not right, or the account is no longer in use. */
        WRONG,
        TOO_MANY,
        DIFFERENT,
        UNFIT
    }

    /** @param address a pseudonym of where the call came from */
    public Outcome choose(SignedIn who, String current, String chosen, String again, String address) {
        if (!chosen.equals(again)) {
            return Outcome.DIFFERENT;
        }
        if (!fits(chosen) || chosen.equals(current)) {
            return Outcome.UNFIT;
        }
        var agency = new AgencyId(who.agency());
        var counted = who.agency() + "/" + who.staff();
        if (!limits.take(counted, address).equals(Duration.ZERO)) {
            return Outcome.TOO_MANY;
        }
        var found = accounts.find(agency, new StaffId(who.staff()));
        var right = found.flatMap(known -> accounts.passwordHash(known.id()))
                .filter(hash -> passwords.matches(current, hash));
        if (right.isEmpty()) {
            return Outcome.WRONG;
        }
        limits.giveBack(counted, address);
        // one's own password needs no role: it may be the first thing that somebody does
        var owner = Caller.staff(agency, Set.of(Role.OFFICER), new StaffId(who.staff()));
        return keepAccount.choosePassword(owner, chosen) instanceof Done ? Outcome.DONE : Outcome.WRONG;
    }

    private static boolean fits(String password) {
        return password.codePointCount(0, password.length()) >= Passwords.SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= Passwords.LONGEST;
    }
}
