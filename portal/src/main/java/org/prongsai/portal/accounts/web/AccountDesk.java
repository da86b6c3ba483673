package org.prongsai.portal.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.Dates;
import org.prongsai.support.security.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Accounts on the desk: roles are given and taken, and lent with a first and a last day. */
@Component
class AccountDesk implements DeskSection {

    private static final String ROLE = "desk.accounts.role.";
    private static final String STATE = "desk.accounts.state.";
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.PUBLIC)
            .map(Role::code)
            .toList();

    private static final Field HELD = Field.several("roles", ROLE, ROLES);
    private static final Field POSTS = Field.area("posts", false);
    private static final Field UNITS = Field.text("units", false);
    private static final List<Field> ADD = List.of(
            Field.text("loginName", true),
            Field.text("displayName", true),
            Field.text("note", false),
            HELD,
            POSTS,
            UNITS);

    private final Clock clock;

    AccountDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public ServiceName service() {
        return ServiceName.IDENTITY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public int order() {
        return 90;
    }

    /** Whose posts there are, for roles are lent of a post. */
    @Override
    public Optional<Query> beside() {
        return Optional.of(new Query(ServiceName.IDENTITY, "/api/accounts/directory", Map.of()));
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/accounts",
                List.of(),
                List.of(
                        Column.thai("displayName"),
                        new Column("posts", AccountDesk::titles),
                        new Column("rolesToday", item -> Cell.codes(ROLE, item.texts("rolesToday"))),
                        new Column("state", AccountDesk::state)));
    }

    private static Cell titles(Item item) {
        return Cell.thai(item.items("posts").stream()
                .flatMap(post -> post.text("titleTh").stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse(null));
    }

    private static Cell state(Item item) {
        return item.flag("disabled")
                ? Cell.badge("plain", STATE, "DISABLED")
                : item.flag("passwordToBeChanged")
                        ? Cell.badge("info", STATE, "NEW")
                        : Cell.badge("good", STATE, "OPEN");
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/accounts/{id}",
                item -> Cell.thai(item.textOrNull("displayName")),
                AccountDesk::state,
                List.of(
                        Column.text("loginName"),
                        Column.thai("note"),
                        new Column("posts", AccountDesk::titles),
                        new Column(
                                "units",
                                item -> item.texts("units").isEmpty()
                                        ? Cell.nothing()
                                        : Cell.text(String.join(", ", item.texts("units")))),
                        new Column("roles", item -> Cell.codes(ROLE, item.texts("roles"))),
                        new Column("rolesToday", item -> Cell.codes(ROLE, item.texts("rolesToday"))),
                        new Column("delegations", this::delegations)),
                List.of(),
                _ -> List.of(),
                List.of(change(), delegate(), endDelegation(), resetPassword(), disable(), enable())));
    }

    private static boolean open(Item item) {
        return !item.flag("disabled");
    }

    private static Action change() {
        return Action.of("change", "/api/accounts/{id}/change", HELD, POSTS, UNITS)
                .offeredWhen(AccountDesk::open)
                .startingFrom(item -> new Typed(Map.of(
                        "roles", item.texts("roles"),
                        "posts",
                                List.of(item.items("posts").stream()
                                        .map(post -> post.text("code").orElse("") + " "
                                                + post.text("titleTh").orElse(""))
                                        .collect(Collectors.joining("\n"))),
                        "units", List.of(String.join(", ", item.texts("units"))))))
                .sending(AccountDesk::holding);
    }

    /** The lists are always there, empty or not. */
    private static Map<String, Object> holding(Typed typed) {
        return Map.of(
                "roles", typed.several("roles"),
                "posts",
                        typed.text("posts")
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(AccountDesk::post)
                                .toList(),
                "units",
                        Stream.of(typed.text("units").split("[,\\s]+"))
                                .filter(unit -> !unit.isEmpty())
                                .toList());
    }

    private static Map<String, String> post(String line) {
        String[] parts = line.split("\\s+", 2);
        return Map.of("code", parts[0], "titleTh", parts.length == 1 ? "" : parts[1]);
    }

    private static Action delegate() {
        return Action.of(
                        "delegate",
                        "/api/accounts/{id}/delegate",
                        Field.choice("fromPost", true, AccountDesk::postsOfOthers),
                        HELD,
                        Field.day("from", true),
                        Field.day("until", true))
                .offeredWhen(AccountDesk::open);
    }

    private static List<Option> postsOfOthers(Item item) {
        String self = item.text("id").orElse("");
        return item.beside().items("items").stream()
                .filter(one -> one.text("id").filter(self::equals).isEmpty())
                .flatMap(one -> one.items("posts").stream())
                .map(post -> new Option(
                        post.text("code").orElse(""), post.text("titleTh").orElse("")))
                .distinct()
                .toList();
    }

    private Action endDelegation() {
        return Action.of(
                        "end-delegation",
                        "/api/accounts/{id}/end-delegation",
                        Field.choice("delegation", true, item -> lent(item).toList()))
                .offeredWhen(item -> lent(item).findAny().isPresent());
    }

    /** What it is lent today or later. */
    private Stream<Option> lent(Item item) {
        LocalDate today = BangkokTime.today(clock);
        return item.items("delegations").stream()
                .filter(one ->
                        one.day("until").filter(until -> !until.isBefore(today)).isPresent())
                .map(one -> new Option(one.text("id").orElse(""), words(one)));
    }

    private Cell delegations(Item item) {
        return Cell.text(lent(item)
                .map(Option::name)
                .reduce((one, other) -> one + "; " + other)
                .orElse(null));
    }

    private static String words(Item delegation) {
        Dates dates = LocaleContextHolder.getLocale().getLanguage().equals("en") ? Dates.EN : Dates.TH;
        return delegation.text("fromPost.titleTh").orElse("") + " · "
                + dates.day(delegation.day("from").orElseThrow()) + " – "
                + dates.day(delegation.day("until").orElseThrow());
    }

    private static Action resetPassword() {
        return Action.of("reset-password", "/api/accounts/{id}/reset-password")
                .offeredWhen(AccountDesk::open)
                .tellingOnce("oneTimePassword");
    }

    private static Action disable() {
        return Action.of("disable", "/api/accounts/{id}/disable")
                .offeredWhen(AccountDesk::open)
                .asGrave();
    }

    private static Action enable() {
        return Action.of("enable", "/api/accounts/{id}/enable").offeredWhen(item -> !open(item));
    }

    @Override
    public List<Action> beginnings() {
        return List.of(new Action("add", "/api/accounts", ADD, _ -> true, false, typed -> {
                    Map<String, Object> body = new LinkedHashMap<>();
                    List.of("loginName", "displayName", "note").stream()
                            .filter(field -> !typed.text(field).isBlank())
                            .forEach(field -> body.put(field, typed.text(field).strip()));
                    body.put("holding", holding(typed));
                    return body;
                })
                .tellingOnce("oneTimePassword"));
    }
}
