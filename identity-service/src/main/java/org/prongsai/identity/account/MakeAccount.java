package org.prongsai.identity.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.identity.account.AccountCommand.Make;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Somebody gets an account, with a password that they change when they first sign in. */
public final class MakeAccount {

    private final Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts;
    private final RepeatableCalls calls;
    private final AccountIds ids;
    private final OneTimePasswords oneTime;
    private final Passwords passwords;
    private final SealedParts sealed;
    private final FirstAdmins firstAdmins;
    private final Clock clock;

    public MakeAccount(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            RepeatableCalls calls,
            AccountIds ids,
            OneTimePasswords oneTime,
            Passwords passwords,
            SealedParts sealed,
            FirstAdmins firstAdmins,
            Clock clock) {
        this.accounts = accounts;
        this.calls = calls;
        this.ids = ids;
        this.oneTime = oneTime;
        this.passwords = passwords;
        this.sealed = sealed;
        this.firstAdmins = firstAdmins;
        this.clock = clock;
    }

    /** The account's outcome, and the password that goes with one that is done. */
    public record Answer(Outcome<AccountRefusal> outcome, String password) {}

    public Answer make(Caller caller, String idempotencyKey, Person person, Holding holding) {
        var id = ids.of(caller.agency(), new LoginName(person.loginName()));
        var password = oneTime.of(caller.agency(), idempotencyKey);
        var command = new Command<Account, AccountCommand>(
                new Make(id.value(), holding, !oneTime.isDemo(), oneTime.isDemo()),
                new Context(Actor.of(caller), clock.instant()),
                "make-account",
                calls.call(
                        caller, "make-account", idempotencyKey, Map.of("person", person, "holding", sorted(holding))),
                sealed.toSeal(person, passwords.hash(password)),
                Optional.empty(),
                after -> Map.of("id", after.id().value(), "version", after.version()));
        return new Answer(accounts.create(id, command), password);
    }

    /** The same sets are the same body, whatever order they happen to be kept in. */
    static Object sorted(Holding holding) {
        return List.of(
                holding.roles().stream().sorted().toList(),
                holding.posts(),
                holding.units().stream().sorted().toList());
    }

    /**
     * The agency's first administrator, whom nobody can have made who has an account: whoever can read the installation's
     * keys makes them. Each agency has one first administrator, ever.
     */
    public Answer makeFirstAdmin(Caller caller, String idempotencyKey, Person person, Holding holding) {
        var id = ids.of(caller.agency(), new LoginName(person.loginName()));
        if (!Objects.equals(firstAdmins.claim(caller.agency(), id.value()), id.value())) {
            return new Answer(new Outcome.Refused<>(AccountRefusal.NOT_IN_THIS_STATE), "");
        }
        return make(caller, idempotencyKey, person, holding);
    }
}
