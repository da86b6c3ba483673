package org.prongsai.identity.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.account.AccountCommand.Delegate;
import org.prongsai.identity.account.AccountCommand.SetPassword;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCall;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** What administrators do with accounts, and what everybody does with their own password. */
public final class KeepAccount {

    private final Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts;
    private final ReadAccounts readAccounts;
    private final RepeatableCalls calls;
    private final OneTimePasswords oneTime;
    private final Passwords passwords;
    private final SealedParts sealed;
    private final Clock clock;

    public KeepAccount(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            ReadAccounts readAccounts,
            RepeatableCalls calls,
            OneTimePasswords oneTime,
            Passwords passwords,
            SealedParts sealed,
            Clock clock) {
        this.accounts = accounts;
        this.readAccounts = readAccounts;
        this.calls = calls;
        this.oneTime = oneTime;
        this.passwords = passwords;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * One step of an administrator.
     *
     * @param expectedVersion the version that they have seen
     */
    public record Step(String action, String account, long expectedVersion, String idempotencyKey) {}

    public Outcome<AccountRefusal> keep(Caller caller, Step step, AccountCommand command) {
        if (caller.subject().equals(step.account()) && AccountDecider.locksOut(command)) {
            return new Outcome.Refused<>(AccountRefusal.NOT_ONESELF);
        }
        return carryOut(caller, step, command, call(caller, step, body(command)), Map.of());
    }

    /** As it is recognised again: what a set holds has no order of its own. */
    private static Object body(AccountCommand command) {
        return command instanceof AccountCommand.Change(var holding) ? MakeAccount.sorted(holding) : command.toString();
    }

    /** Lends roles of a post; which roles the post has is read off the accounts. */
    public Outcome<AccountRefusal> delegate(Caller caller, Step step, String post, Acting asked) {
        var held = readAccounts.post(caller.agency(), post);
        var acting = held.map(known -> new Acting(asked.id(), known.post(), asked.roles(), asked.from(), asked.until()))
                .orElse(asked);
        var command =
                new Delegate(acting, held.map(ReadAccounts.HeldPost::roles).orElseGet(Set::of));
        var body = "%s %s %s %s".formatted(post, asked.roles().stream().sorted().toList(), asked.from(), asked.until());
        return carryOut(caller, step, command, call(caller, step, body), Map.of());
    }

    /** A new password for somebody who lost theirs. */
    public MakeAccount.Answer resetPassword(Caller caller, Step step) {
        var password = oneTime.of(caller.agency(), step.idempotencyKey());
        var outcome = carryOut(
                caller,
                step,
                new SetPassword(!oneTime.isDemo()),
                call(caller, step, "reset"),
                sealed.toSeal(passwords.hash(password)));
        return new MakeAccount.Answer(outcome, password);
    }

    /** Somebody chooses their own password. */
    public Outcome<AccountRefusal> choosePassword(Caller owner, String password) {
        return accounts.change(
                new AggregateId(owner.agency(), owner.subject()),
                command(
                        owner,
                        "choose-password",
                        new SetPassword(false),
                        null,
                        sealed.toSeal(passwords.hash(password))));
    }

    private RepeatableCall call(Caller caller, Step step, Object body) {
        return calls.call(caller, step.action() + " " + step.account(), step.idempotencyKey(), body);
    }

    private Outcome<AccountRefusal> carryOut(
            Caller caller, Step step, AccountCommand command, RepeatableCall call, Map<String, byte[]> toSeal) {
        return AggregateId.isOne(step.account())
                ? accounts.change(
                        new AggregateId(caller.agency(), step.account()),
                        step.expectedVersion(),
                        command(caller, step.action(), command, call, toSeal))
                : new Outcome.Missing<>();
    }

    private Command<Account, AccountCommand> command(
            Caller caller,
            String action,
            AccountCommand command,
            @Nullable RepeatableCall call,
            Map<String, byte[]> toSeal) {
        return new Command<>(
                command,
                new Context(Actor.of(caller), clock.instant()),
                action,
                call,
                toSeal,
                Optional.empty(),
                KeepAccount::answer);
    }

    private static Map<String, Object> answer(Snapshot<Account> after) {
        return Map.of("id", after.id().value(), "version", after.version());
    }
}
