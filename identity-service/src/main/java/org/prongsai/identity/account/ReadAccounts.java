package org.prongsai.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.identity.account.Account.Made;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Role;

/** Finds accounts, and says who they are for. */
public final class ReadAccounts {

    /** An agency has tens of accounts, a city hundreds. */
    private static final int AT_ONCE = 200;

    private final Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts;
    private final AccountIds ids;
    private final SealedParts sealed;
    private final Clock clock;

    public ReadAccounts(
            Aggregates<Account, AccountCommand, AccountEvent, AccountRefusal> accounts,
            AccountIds ids,
            SealedParts sealed,
            Clock clock) {
        this.accounts = accounts;
        this.ids = ids;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** An account with its name. {@code person} is empty when the account's key was destroyed. */
    public record Known(AggregateId id, long version, Made account, Optional<Person> person) {
        public String displayName() {
            return person.map(Person::displayName).orElse("");
        }
    }

    /** A post, as far as accounts tell of it. */
    public record HeldPost(Post post, Set<Role> roles) {}

    public LocalDate today() {
        return BangkokTime.today(clock);
    }

    public Optional<Known> find(AgencyId agency, StaffId staff) {
        return AggregateId.isOne(staff.value()) ? find(new AggregateId(agency, staff.value())) : Optional.empty();
    }

    public Optional<Known> find(AgencyId agency, LoginName name) {
        return find(ids.of(agency, name));
    }

    private Optional<Known> find(AggregateId id) {
        return accounts.find(id).flatMap(this::known);
    }

    private Optional<Known> known(Snapshot<Account> found) {
        return found.state() instanceof Made made
                ? Optional.of(
                        new Known(found.id(), found.version(), made, sealed.person(found.id(), accounts::sealedFields)))
                : Optional.empty();
    }

    public Optional<String> passwordHash(AggregateId id) {
        return sealed.passwordHash(id, accounts::sealedFields);
    }

    /** An agency's accounts, the newest first. */
    public Listing<Account> list(AgencyId agency, Optional<String> before, int limit) {
        return accounts.list(agency, Map.of(), before, limit);
    }

    public List<Known> known(Listing<Account> listing) {
        return listing.items().stream().flatMap(item -> known(item).stream()).toList();
    }

    /** All accounts of an agency that can be used today. */
    public List<Known> active(AgencyId agency) {
        return all(agency).stream()
                .filter(item -> item.state() instanceof Made made && !made.disabled())
                .flatMap(item -> known(item).stream())
                .toList();
    }

    /** A post that somebody holds, or held before their account was closed, with the roles that went with it. */
    public Optional<HeldPost> post(AgencyId agency, String code) {
        var roles = new HashSet<Role>();
        Optional<Post> found = Optional.empty();
        for (var item : all(agency)) {
            if (item.state() instanceof Made made) {
                var held = made.holding().posts().stream()
                        .filter(post -> post.code().equals(code))
                        .findFirst();
                if (held.isPresent()) {
                    roles.addAll(made.holding().roles());
                    found = found.or(() -> held);
                }
            }
        }
        return found.map(post -> new HeldPost(post, roles));
    }

    private List<Snapshot<Account>> all(AgencyId agency) {
        var all = new ArrayList<Snapshot<Account>>();
        Optional<String> before = Optional.empty();
        do {
            var part = accounts.list(agency, Map.of(), before, AT_ONCE);
            all.addAll(part.items());
            before = part.next();
        } while (before.isPresent());
        return all;
    }
}
