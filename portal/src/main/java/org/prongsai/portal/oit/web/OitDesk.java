package org.prongsai.portal.oit.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Due;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.organisation.Organisation;
import org.prongsai.portal.services.PublicAddress;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** The items of an assessment on the desk: answers are entered, and another person approves or returns them. */
@Component
class OitDesk implements DeskSection {

    private static final String STATE = "oit.state.";
    private static final String HAPPENING = "desk.oit-items.happening.";
    private static final List<String> STATES = List.of("MISSING", "ENTERED", "RETURNED", "APPROVED");
    private static final List<String> REASONS =
            List.of("INCOMPLETE", "WRONG_ADDRESS", "OTHER_YEAR", "OTHER_ITEM", "OTHER");

    private final OfferedYears years;
    private final Clock clock;

    OitDesk(OfferedYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "oit-items";
    }

    @Override
    public ServiceName service() {
        return ServiceName.INTEGRITY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, AUDITOR, ADMIN);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Query> beside() {
        return Organisation.query();
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/oit-items",
                List.of(
                        new Filter(
                                "fiscalYear",
                                "",
                                Optional.of(String.valueOf(years.current())),
                                years.all().stream().map(String::valueOf).toList()),
                        Filter.of("state", STATE, STATES)),
                List.of(
                        new Column("item", OitDesk::title),
                        new Column("state", OitDesk::state),
                        new Column("post", OitDesk::post),
                        new Column("enteredOn", OitDesk::enteredOn),
                        Column.day("dueOn")));
    }

    private static Cell title(Item item) {
        return Cell.thai(
                item.text("code").orElse("") + " " + item.text("titleTh").orElse(""));
    }

    private static Cell state(Item item) {
        String state = item.text("state").orElse("");
        String tone = switch (state) {
            case "APPROVED" -> "good";
            case "RETURNED" -> "bad";
            case "ENTERED" -> "info";
            default -> "plain";
        };
        return Cell.badge(tone, STATE, state);
    }

    /** The last answer, which is the one that is decided on. */
    private static Optional<Item> latest(Item item) {
        return item.items("entries").stream().reduce((_, later) -> later);
    }

    private static Cell post(Item item) {
        return Cell.thai(latest(item)
                .map(entry -> Organisation.beside(item).name(entry.textOrNull("post")))
                .orElse(null));
    }

    private static Cell enteredOn(Item item) {
        return Cell.day(latest(item).flatMap(entry -> entry.day("enteredOn")).orElse(null));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/oit-items/{id}",
                OitDesk::title,
                OitDesk::state,
                List.of(
                        Column.text("fiscalYear"),
                        Column.day("dueOn"),
                        new Column("post", OitDesk::post),
                        new Column("enteredOn", OitDesk::enteredOn),
                        new Column("answer", OitDesk::answer),
                        new Column("publicPage", OitDesk::publicPage)),
                List.of(
                        Column.thai("requiredTh"),
                        new Column(
                                "url",
                                item -> Cell.text(latest(item)
                                        .map(entry -> entry.textOrNull("url"))
                                        .orElse(null))),
                        new Column(
                                "noteTh",
                                item -> Cell.thai(latest(item)
                                        .map(entry -> entry.textOrNull("noteTh"))
                                        .orElse(null)))),
                item -> item.items("entries").stream()
                        .flatMap(entry -> happenings(entry, Organisation.beside(item)))
                        .toList(),
                List.of(enter(), approve(), giveBack())));
    }

    /** Whoever decides has to see what they decide on. */
    private static Cell answer(Item item) {
        return latest(item)
                .map(entry -> PublicAddress.link(entry.textOrNull("url")))
                .map(address -> Cell.link(address, "desk.oit-items.see"))
                .orElse(Cell.nothing());
    }

    private static Cell publicPage(Item item) {
        return Cell.link(
                "/oit/" + item.text("fiscalYear").orElse("") + "/"
                        + item.text("code").orElse(""),
                "desk.oit-items.seePublic");
    }

    private static Stream<Happening> happenings(Item entry, Organisation organisation) {
        Happening entered = Happening.on(
                entry.day("enteredOn").orElseThrow(),
                Cell.code(HAPPENING, "ENTERED"),
                organisation.name(entry.textOrNull("post")),
                entry.textOrNull("url"));
        return Stream.concat(
                Stream.of(entered),
                entry.day("decidedOn").stream()
                        .map(on -> entry.text("reason").isPresent()
                                ? Happening.on(
                                        on,
                                        Cell.code(HAPPENING + "RETURNED.", entry.textOrNull("reason")),
                                        null,
                                        entry.textOrNull("returnNoteTh"))
                                : Happening.on(on, Cell.code(HAPPENING, "APPROVED"), null, null)));
    }

    private static Action enter() {
        return Action.of(
                        "enter",
                        "/api/oit-items/{id}/enter",
                        Field.text("url", true),
                        Field.area("noteTh", false),
                        Field.choice(
                                "post", true, item -> Organisation.beside(item).posts()),
                        Field.day("enteredOn", false))
                .startingFrom(item -> Typed.of(
                        latest(item)
                                .map(entry -> Map.of(
                                        "url", List.of(entry.text("url").orElse("")),
                                        "noteTh", List.of(entry.text("noteTh").orElse("")),
                                        "post", List.of(entry.text("post").orElse(""))))
                                .orElse(Map.of()),
                        Map.of()));
    }

    private static Action approve() {
        return Action.of("approve", "/api/oit-items/{id}/approve", Field.day("approvedOn", false));
    }

    private static Action giveBack() {
        return Action.of(
                "return",
                "/api/oit-items/{id}/return",
                Field.choice("reason", true, "oit.reason.", REASONS),
                Field.area("noteTh", false),
                Field.day("returnedOn", false));
    }

    @Override
    public List<Due> due() {
        return List.of(
                waiting("approve", Set.of(EXECUTIVE), "ENTERED"),
                waiting("correct", Set.of(OFFICER, ITAS_ADMIN), "RETURNED"),
                waiting("enter", Set.of(OFFICER, ITAS_ADMIN), "MISSING"));
    }

    private Due waiting(String name, Set<Role> roles, String state) {
        return new Due(
                name,
                roles,
                _ -> {
                    Map<String, String> query = new HashMap<>();
                    query.put("fiscalYear", String.valueOf(years.current()));
                    query.put("state", state);
                    return query;
                },
                OitDesk::title,
                item -> Cell.day(item.day("dueOn").orElse(null)),
                item -> item.day("dueOn")
                        .filter(BangkokTime.today(clock)::isAfter)
                        .isPresent());
    }
}
