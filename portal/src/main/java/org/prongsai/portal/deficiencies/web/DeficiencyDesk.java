package org.prongsai.portal.deficiencies.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.ThaiDigits;
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

/** Deficiencies (ข้อบกพร่อง) on the desk: whose each is, by when, and what shows that it is set right. */
@Component
class DeficiencyDesk implements DeskSection {

    private static final String STATE = "desk.deficiencies.state.";

    private static final Field OWNER =
            Field.choice("owner", true, item -> Organisation.beside(item).owners());

    private static final List<Field> RECORD = List.of(
            Field.text("fiscalYear", true),
            Field.text("foundIn", true),
            Field.text("code", true),
            Field.area("foundTh", true),
            Field.text("dimensionTh", false),
            OWNER,
            Field.day("dueOn", false),
            Field.day("recordedOn", true));

    private final OfferedYears years;

    DeficiencyDesk(OfferedYears years) {
        this.years = years;
    }

    @Override
    public String name() {
        return "deficiencies";
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
        return 60;
    }

    @Override
    public Optional<Query> beside() {
        return Organisation.query();
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/deficiencies",
                List.of(
                        new Filter("open", "desk.deficiencies.open.", Optional.of("true"), List.of("true", "false")),
                        Filter.of(
                                "fiscalYear",
                                "",
                                years.all().stream().map(String::valueOf).toList())),
                List.of(
                        Column.text("code"),
                        Column.text("fiscalYear"),
                        Column.thai("foundTh"),
                        new Column("owner", DeficiencyDesk::owner),
                        Column.day("dueOn"),
                        new Column("state", DeficiencyDesk::state)));
    }

    private static Cell owner(Item item) {
        return Cell.thai(Organisation.beside(item).name(item.textOrNull("owner")));
    }

    private static Cell state(Item item) {
        return item.has("resolved")
                ? Cell.badge("good", STATE, "RESOLVED")
                : item.flag("overdue") ? Cell.badge("bad", STATE, "OVERDUE") : Cell.badge("warn", STATE, "OPEN");
    }

    private static Cell title(Item item) {
        return Cell.thai(
                item.text("code").orElse("") + " " + item.text("foundTh").orElse(""));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/deficiencies/{id}",
                item -> Cell.text(item.textOrNull("code")),
                DeficiencyDesk::state,
                List.of(
                        Column.text("fiscalYear"),
                        Column.text("foundIn"),
                        Column.thai("dimensionTh"),
                        new Column("owner", DeficiencyDesk::owner),
                        Column.day("dueOn"),
                        new Column("evidence", DeficiencyDesk::evidence),
                        new Column(
                                "publicPage",
                                item -> Cell.link(
                                        "/oit/" + item.text("fiscalYear").orElse("") + "/"
                                                + item.text("code").orElse(""),
                                        "desk.oit-items.seePublic"))),
                List.of(Column.thai("foundTh")),
                DeficiencyDesk::history,
                List.of(
                        Action.of(
                                "resolve",
                                "/api/deficiencies/{id}/resolve",
                                Field.text("url", true),
                                Field.day("resolvedOn", false)),
                        Action.of("assign", "/api/deficiencies/{id}/assign", OWNER, Field.day("dueOn", false))
                                .startingFrom(item -> Typed.of(
                                        Map.of(
                                                "owner",
                                                List.of(item.text("owner").orElse(""))),
                                        item.day("dueOn")
                                                .map(day -> Map.of("dueOn", day))
                                                .orElse(Map.of()))))));
    }

    private static Cell evidence(Item item) {
        String address = PublicAddress.link(item.textOrNull("resolved.url"));
        return address == null ? Cell.nothing() : Cell.link(address, "desk.deficiencies.see");
    }

    private static List<Happening> history(Item item) {
        return Stream.concat(
                        happening(item.day("recordedOn"), "RECORDED", null),
                        happening(item.day("resolved.resolvedOn"), "RESOLVED", item.textOrNull("resolved.url")))
                .toList();
    }

    private static Stream<Happening> happening(Optional<LocalDate> day, String what, @Nullable String note) {
        return day.stream().map(on -> Happening.on(on, Cell.code("desk.deficiencies.happening.", what), null, note));
    }

    @Override
    public Set<Role> beginners() {
        return Set.of(ITAS_ADMIN, ADMIN);
    }

    @Override
    public List<Action> beginnings() {
        return List.of(new Action("record", "/api/deficiencies", RECORD, _ -> true, false, typed -> {
            Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(RECORD, typed));
            body.put("fiscalYear", typed.number("fiscalYear"));
            body.put("foundIn", typed.number("foundIn"));
            body.put("code", ThaiDigits.itemCode(typed.text("code").strip()).orElse(typed.text("code")));
            return body;
        }));
    }

    @Override
    public List<Due> due() {
        return List.of(new Due(
                "open",
                Set.of(OFFICER, ITAS_ADMIN, HEAD),
                _ -> Map.of("open", "true"),
                DeficiencyDesk::title,
                item -> Cell.day(item.day("dueOn").orElse(null)),
                item -> item.flag("overdue")));
    }
}
