package org.prongsai.portal.obligations.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.web.OfferedYears;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Obligations on the desk: what is expected by which day, and what has happened though no event shows it. */
@Component
class ObligationDesk implements DeskSection {

    private static final String STATE = "desk.obligations.state.";

    private final OfferedYears years;

    ObligationDesk(OfferedYears years) {
        this.years = years;
    }

    @Override
    public String name() {
        return "obligations";
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
        return 70;
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/obligations",
                List.of(
                        new Filter(
                                "fulfilled",
                                "desk.obligations.fulfilled.",
                                Optional.of("false"),
                                List.of("false", "true")),
                        Filter.of(
                                "fiscalYear",
                                "",
                                years.all().stream().map(String::valueOf).toList())),
                List.of(
                        Column.thai("titleTh"),
                        Column.text("fiscalYear"),
                        Column.day("dueOn"),
                        new Column("state", ObligationDesk::state),
                        Column.day("fulfilledOn")));
    }

    private static Cell state(Item item) {
        String state = item.text("state").orElse("");
        String tone = switch (state) {
            case "FULFILLED" -> "good";
            case "OVERDUE" -> "bad";
            default -> "info";
        };
        return Cell.badge(tone, STATE, state);
    }

    private static Cell title(Item item) {
        return Cell.thai(item.textOrNull("titleTh"));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/obligations/{id}",
                ObligationDesk::title,
                ObligationDesk::state,
                List.of(
                        Column.text("fiscalYear"),
                        Column.day("dueOn"),
                        Column.day("fulfilledOn"),
                        new Column("evidence", ObligationDesk::evidence)),
                List.of(Column.thai("byHandReason")),
                item -> item.day("fulfilledOn").stream()
                        .map(on -> Happening.on(on, Cell.code(STATE, "FULFILLED"), null, null))
                        .toList(),
                List.of(Action.of(
                        "fulfil",
                        "/api/obligations/{id}/fulfil",
                        Field.area("reason", true),
                        Field.day("fulfilledOn", false)))));
    }

    private static Cell evidence(Item item) {
        List<String> ids = item.texts("evidence");
        return ids.isEmpty() ? Cell.nothing() : Cell.text(String.join(", ", ids));
    }

    @Override
    public List<Due> due() {
        return List.of(new Due(
                "open",
                Set.of(OFFICER, ITAS_ADMIN, HEAD),
                _ -> Map.of("fulfilled", "false"),
                ObligationDesk::title,
                item -> Cell.day(item.day("dueOn").orElse(null)),
                item -> item.text("state").filter("OVERDUE"::equals).isPresent()));
    }
}
