package org.prongsai.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.account.AccountCommand.Change;
import org.prongsai.identity.account.AccountCommand.Delegate;
import org.prongsai.identity.account.AccountCommand.Disable;
import org.prongsai.identity.account.AccountCommand.Enable;
import org.prongsai.identity.account.AccountCommand.EndDelegation;
import org.prongsai.identity.account.AccountCommand.Make;
import org.prongsai.identity.account.AccountCommand.SetPassword;
import org.prongsai.identity.account.AccountEvent.AccountDisabled;
import org.prongsai.identity.account.AccountEvent.AccountMade;
import org.prongsai.identity.account.AccountEvent.Delegated;
import org.prongsai.identity.account.AccountEvent.DelegationEnded;
import org.prongsai.identity.account.AccountEvent.HoldingChanged;
import org.prongsai.identity.account.AccountEvent.PasswordSet;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Scenario;

class AccountDeciderTest {

    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Post PALAD = new Post("palad", "ปลัด อบต.");
    private static final Holding LEGAL_OFFICER =
            new Holding(Set.of(Role.OFFICER), List.of(new Post("legal-officer", "นิติกร")), Set.of("office"));

    private static final AccountEvent MADE = new AccountMade("staff-1", LEGAL_OFFICER, true, false, NOON);

    private static Scenario<Account, AccountCommand, AccountEvent, AccountRefusal> at(Instant now) {
        return Scenario.of(new AccountDecider(), now);
    }

    private static Acting acting(LocalDate from, LocalDate until) {
        return new Acting("d1", PALAD, Set.of(Role.HEAD), from, until);
    }

    @Test
    void an_account_is_made_with_a_password_to_be_changed() {
        at(NOON).when(new Make("staff-1", LEGAL_OFFICER, true, false)).then(MADE);
    }

    @Test
    void a_login_name_has_one_account() {
        at(NOON).given(MADE)
                .when(new Make("staff-1", LEGAL_OFFICER, true, false))
                .thenRefused(AccountRefusal.LOGIN_NAME_TAKEN);
    }

    @Test
    void nothing_happens_to_an_account_that_there_is_not() {
        Stream.of(new Change(LEGAL_OFFICER), new Disable(), new SetPassword(false))
                .forEach(command -> at(NOON).when(command).thenRefused(AccountRefusal.NOT_IN_THIS_STATE));
    }

    @Test
    void roles_of_a_post_are_lent_from_a_day_to_a_day() {
        var lent = acting(TODAY, TODAY.plusDays(6));

        at(NOON).given(MADE).when(new Delegate(lent, Set.of(Role.HEAD))).then(new Delegated(lent));
    }

    @Test
    void only_what_a_post_may_do_can_be_lent() {
        var lent = acting(TODAY, TODAY);

        at(NOON).given(MADE)
                .when(new Delegate(lent, Set.of(Role.OFFICER)))
                .thenRefused(AccountRefusal.ROLE_NOT_OF_THE_POST);
        at(NOON).given(MADE).when(new Delegate(lent, Set.of())).thenRefused(AccountRefusal.POST_UNKNOWN);
    }

    @Test
    void what_is_lent_ends_and_within_a_year() {
        Stream.of(
                        acting(TODAY, TODAY.minusDays(1)),
                        acting(TODAY, TODAY.plusYears(1).plusDays(1)))
                .forEach(lent -> at(NOON).given(MADE)
                        .when(new Delegate(lent, Set.of(Role.HEAD)))
                        .thenRefused(AccountRefusal.DAYS_WRONG));
    }

    @Test
    void what_was_lent_can_go_back_before_its_day() {
        at(NOON).given(MADE, new Delegated(acting(TODAY.minusDays(3), TODAY.plusDays(3))))
                .when(new EndDelegation("d1"))
                .then(new DelegationEnded("d1", TODAY.minusDays(1)));
        at(NOON).given(MADE).when(new EndDelegation("d1")).thenRefused(AccountRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void a_closed_account_has_no_role_whatever_it_was_lent() {
        var closed = (Account.Made) at(NOON).given(MADE, new Delegated(acting(TODAY, TODAY)), new AccountDisabled())
                .state();

        assertThat(closed.rolesOn(TODAY)).isEmpty();
        assertThat(closed.actingOn(TODAY)).isEmpty();
    }

    @Test
    void a_closed_account_gets_no_password_and_can_be_opened() {
        at(NOON).given(MADE, new AccountDisabled())
                .when(new SetPassword(false))
                .thenRefused(AccountRefusal.NOT_IN_THIS_STATE);
        at(NOON).given(MADE).when(new Enable()).thenNothing();
        at(NOON).given(MADE).when(new SetPassword(false)).then(new PasswordSet(false));
    }

    @Test
    void the_same_posts_again_change_nothing() {
        at(NOON).given(MADE).when(new Change(LEGAL_OFFICER)).thenNothing();
        var clerk = new Holding(Set.of(Role.AUDITOR), List.of(), Set.of());
        at(NOON).given(MADE).when(new Change(clerk)).then(new HoldingChanged(clerk));
    }

    /** Both days are included, and no other. */
    @Property
    void a_lent_role_holds_from_its_first_day_to_its_last(
            @ForAll @IntRange(min = -400, max = 400) int first,
            @ForAll @IntRange(min = 0, max = 365) int length,
            @ForAll @IntRange(min = -800, max = 800) int day) {
        var from = TODAY.plusDays(first);
        var until = from.plusDays(length);
        var account = (Account.Made)
                at(NOON).given(MADE, new Delegated(acting(from, until))).state();
        var on = TODAY.plusDays(day);

        boolean holds = day >= first && day <= first + length;
        assertThat(account.rolesOn(on).contains(Role.HEAD)).isEqualTo(holds);
        assertThat(account.rolesOn(on)).contains(Role.OFFICER);
    }
}
