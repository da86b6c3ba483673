package org.prongsai.portal.circulars.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Circulars (หนังสือเวียน) on the desk: each acknowledges their own, and who issued one sees who has not. */
@Component
class CircularDesk implements DeskSection {

    private static final String STATE = "desk.circulars.state.";

    private static final List<Field> ISSUE = List.of(
            Field.text("titleTh", false),
            Field.area("bodyTh", false),
            Field.text("url", false),
            Field.text("disclosure", false),
            Field.several("units", item -> Organisation.beside(item).units()),
            Field.several("posts", item -> Organisation.beside(item).posts()),
            Field.people("recipients"),
            Field.day("acknowledgeBy", false),
            Field.day("issuedOn", true));

    private final Clock clock;

    CircularDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "circulars";
    }

    @Override
    public ServiceName service() {
        return ServiceName.INTEGRITY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(
                OFFICER,
                PROCUREMENT_OFFICER,
                COMPLAINT_HANDLER,
                COMPLAINT_SUPERVISOR,
                SERVICE_OFFICER,
                ITAS_ADMIN,
                HEAD,
                EXECUTIVE,
                ADMIN);
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Query> beside() {
        return Organisation.query();
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/circulars",
                List.of(Filter.of("acknowledged", "desk.circulars.acknowledged.", List.of("false", "true"))),
                List.of(
                        new Column("titleTh", CircularDesk::title),
                        new Column("state", CircularDesk::state),
                        Column.day("issuedOn"),
                        Column.day("dueOn"),
                        new Column("count", CircularDesk::count)));
    }

    /** When the key of what it said is gone, or what it named is no longer shown, it has no title. */
    private static Cell title(Item item) {
        return item.has("titleTh") ? Cell.thai(item.textOrNull("titleTh")) : Cell.code(STATE, "UNTITLED");
    }

    /** How it stands for the person who looks. */
    private static Cell state(Item item) {
        return item.flag("acknowledgedByMe")
                ? Cell.badge("good", STATE, "ACKNOWLEDGED")
                : Action.entries(item, "acknowledge").isEmpty()
                        ? Cell.badge("plain", STATE, "FOR_OTHERS")
                        : Cell.badge("warn", STATE, "WAITING");
    }

    private static Cell count(Item item) {
        String acknowledged = item.text("acknowledged").orElse("0");
        return item.text("recipients").filter(all -> !all.equals("0")).isPresent()
                ? Cell.text(acknowledged + "/" + item.text("recipients").orElse(""))
                : Cell.text(acknowledged);
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/circulars/{id}",
                CircularDesk::title,
                CircularDesk::state,
                List.of(
                        Column.day("issuedOn"),
                        Column.day("dueOn"),
                        new Column(
                                "units",
                                item -> Cell.thai(Organisation.beside(item).names(item.texts("units")))),
                        new Column(
                                "posts",
                                item -> Cell.thai(Organisation.beside(item).names(item.texts("posts")))),
                        new Column("attached", CircularDesk::attached),
                        new Column("count", CircularDesk::count),
                        new Column("outstanding", item -> Cell.people(item.texts("who.outstanding")))),
                List.of(Column.thai("bodyTh")),
                item -> item.items("who.acknowledged").stream()
                        .map(one -> new Happening(
                                one.moment("at").orElseThrow(),
                                Cell.code(STATE, "ACKNOWLEDGED"),
                                one.textOrNull("staff"),
                                null))
                        .toList(),
                List.of(Action.of("acknowledge", "/api/circulars/{id}/acknowledge"))));
    }

    private static Cell attached(Item item) {
        String address = item.text("disclosure")
                .map(id -> "/disclosures/" + id)
                .orElse(PublicAddress.link(item.textOrNull("url")));
        return address == null ? Cell.nothing() : Cell.link(address, "desk.circulars.see");
    }

    @Override
    public Set<Role> beginners() {
        return Set.of(OFFICER, ITAS_ADMIN, HEAD, EXECUTIVE, ADMIN);
    }

    @Override
    public List<Action> beginnings() {
        return List.of(new Action("issue", "/api/circulars", ISSUE, _ -> true, false, CircularDesk::body)
                .startingFrom(_ -> Typed.of(Map.of(), Map.of("issuedOn", BangkokTime.today(clock)))));
    }

    /** The lists are always there, empty or not. */
    private static Map<String, Object> body(Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(ISSUE, typed));
        List.of("units", "posts", "recipients").forEach(list -> body.putIfAbsent(list, List.of()));
        return body;
    }

    @Override
    public List<Due> due() {
        return List.of(new Due(
                "acknowledge",
                roles(),
                _ -> Map.of("acknowledged", "false"),
                CircularDesk::title,
                item -> Cell.day(item.day("dueOn").orElse(null)),
                item -> item.day("dueOn")
                        .filter(BangkokTime.today(clock)::isAfter)
                        .isPresent()));
    }
}
