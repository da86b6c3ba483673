package org.prongsai.identity.account;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.identity.account.Account.Made;
import org.prongsai.identity.account.Account.Unmade;
import org.prongsai.identity.account.AccountCommand.Change;
import org.prongsai.identity.account.AccountCommand.Delegate;
import org.prongsai.identity.account.AccountCommand.Disable;
import org.prongsai.identity.account.AccountCommand.Enable;
import org.prongsai.identity.account.AccountCommand.EndDelegation;
import org.prongsai.identity.account.AccountCommand.Make;
import org.prongsai.identity.account.AccountCommand.SetPassword;
import org.prongsai.identity.account.AccountEvent.AccountDisabled;
import org.prongsai.identity.account.AccountEvent.AccountEnabled;
import org.prongsai.identity.account.AccountEvent.AccountMade;
import org.prongsai.identity.account.AccountEvent.Delegated;
import org.prongsai.identity.account.AccountEvent.DelegationEnded;
import org.prongsai.identity.account.AccountEvent.HoldingChanged;
import org.prongsai.identity.account.AccountEvent.PasswordSet;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.security.Role;

/** What happens to an account. Whoever commands is known by their staff id, which is the account's own id. */
public final class AccountDecider implements Decider<Account, AccountCommand, AccountEvent, AccountRefusal> {

    @Override
    public Account initial() {
        return new Unmade();
    }

    @Override
    public Decision<AccountEvent, AccountRefusal> decide(Account account, AccountCommand command, Context context) {
        return switch (account) {
            case Unmade() -> make(command, context);
            case Made made -> decide(made, command, context);
        };
    }

    private static Decision<AccountEvent, AccountRefusal> make(AccountCommand command, Context context) {
        return command instanceof Make make
                ? happens(
                        new AccountMade(make.id(), make.holding(), make.oneTimePassword(), make.demo(), context.now()))
                : refuse(AccountRefusal.NOT_IN_THIS_STATE);
    }

    private static Decision<AccountEvent, AccountRefusal> decide(Made made, AccountCommand command, Context context) {
        return switch (command) {
            case Make _ -> refuse(AccountRefusal.LOGIN_NAME_TAKEN);
            case Change(var holding) ->
                made.holding().equals(holding) ? nothing() : happens(new HoldingChanged(holding));
            case Delegate delegate -> delegate(delegate);
            case EndDelegation(var id) -> end(made, id, context.today().minusDays(1));
            case SetPassword(var oneTime) ->
                made.disabled() ? refuse(AccountRefusal.NOT_IN_THIS_STATE) : happens(new PasswordSet(oneTime));
            case Disable() -> made.disabled() ? nothing() : happens(new AccountDisabled());
            case Enable() -> made.disabled() ? happens(new AccountEnabled()) : nothing();
        };
    }

    private static Decision<AccountEvent, AccountRefusal> delegate(Delegate delegate) {
        var acting = delegate.acting();
        if (delegate.rolesOfPost().isEmpty()) {
            return refuse(AccountRefusal.POST_UNKNOWN);
        }
        if (!delegate.rolesOfPost().containsAll(acting.roles())) {
            return refuse(AccountRefusal.ROLE_NOT_OF_THE_POST);
        }
        // a standing order is renewed each fiscal year; without an end it would be forgotten
        if (acting.until().isBefore(acting.from())
                || acting.until().isAfter(acting.from().plusYears(1))) {
            return refuse(AccountRefusal.DAYS_WRONG);
        }
        return happens(new Delegated(acting));
    }

    private static Decision<AccountEvent, AccountRefusal> end(Made made, String id, LocalDate lastDay) {
        return made.acting().stream()
                .filter(acting -> acting.id().equals(id))
                .findFirst()
                .<Decision<AccountEvent, AccountRefusal>>map(acting ->
                        acting.until().isAfter(lastDay) ? happens(new DelegationEnded(id, lastDay)) : nothing())
                .orElseGet(() -> refuse(AccountRefusal.NOT_IN_THIS_STATE));
    }

    /** Whether a command would take the administration from who gives it. */
    static boolean locksOut(AccountCommand command) {
        return switch (command) {
            case Disable() -> true;
            case Change(var holding) -> !holding.roles().contains(Role.ADMIN);
            case Make _, Delegate _, EndDelegation _, SetPassword _, Enable _ -> false;
        };
    }

    @Override
    public Account evolve(Account account, AccountEvent event) {
        return switch (event) {
            case AccountMade(var id, var holding, var oneTime, var demo, var at) ->
                new Made(id, holding, List.of(), oneTime, false, demo, at);
            case HoldingChanged(var holding) -> made(account).with(holding);
            case Delegated(var acting) ->
                made(account)
                        .acting(Stream.concat(made(account).acting().stream(), Stream.of(acting))
                                .toList());
            case DelegationEnded(var id, var lastDay) -> made(account).acting(ended(made(account), id, lastDay));
            case PasswordSet(var oneTime) -> made(account).withPassword(oneTime);
            case AccountDisabled() -> made(account).disabled(true);
            case AccountEnabled() -> made(account).disabled(false);
        };
    }

    private static List<Acting> ended(Made made, String id, LocalDate lastDay) {
        var acting = new ArrayList<>(made.acting());
        acting.replaceAll(one -> one.id().equals(id) ? one.endingOn(lastDay) : one);
        return acting;
    }

    private static Made made(Account account) {
        if (account instanceof Made made) {
            return made;
        }
        throw new IllegalStateException("an account is made before anything else happens to it");
    }
}
