package org.prongsai.portal.complaints.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.complaints.Kind;
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
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Complaints on the desk: what has come in, what is due, and what may be done with each case. */
@Component
class ComplaintDesk implements DeskSection {

    private static final String STATUS = "progress.status.";
    private static final String KIND = "kind.";
    private static final List<String> STATUSES = List.of("RECEIVED", "ACKNOWLEDGED", "ASSIGNED", "RESOLVED", "CLOSED");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::name).toList();

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public ServiceName service() {
        return ServiceName.COMPLAINT;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Query> beside() {
        return Optional.of(new Query(ServiceName.COMPLAINT, "/api/categories", Map.of()));
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/complaints",
                List.of(
                        Filter.of("status", STATUS, STATUSES),
                        Filter.of("kind", KIND, KINDS),
                        Filter.of("due", "desk.complaints.due-filter.", List.of("OVERDUE", "AWAITING"))),
                List.of(
                        Column.text("trackingNumber"),
                        Column.code("kind", KIND),
                        new Column("status", ComplaintDesk::state),
                        Column.moment("receivedAt"),
                        new Column("replyDueOn", ComplaintDesk::due),
                        Column.person("handler")));
    }

    private static Cell state(Item item) {
        String status = item.text("status").orElse("");
        String tone = switch (status) {
            case "RECEIVED" -> item.flag("overdue") ? "bad" : "warn";
            case "ACKNOWLEDGED", "ASSIGNED" -> "info";
            case "RESOLVED" -> "good";
            default -> "plain";
        };
        return Cell.badge(tone, STATUS, status);
    }

    /** The day of reply matters until somebody has replied. */
    private static Cell due(Item item) {
        return item.text("status").filter("RECEIVED"::equals).isPresent()
                ? Cell.day(item.day("replyDueOn").orElse(null))
                : Cell.nothing();
    }

    /** By its name, which the service tells; by its code while it does not answer. */
    private static Cell category(Item item) {
        String code = item.textOrNull("summary.category");
        return item.beside().items("items").stream()
                .filter(known ->
                        known.text("code").filter(name -> name.equals(code)).isPresent())
                .findFirst()
                .map(known -> Cell.named(known.textOrNull("nameTh"), known.textOrNull("nameEn")))
                .orElse(Cell.text(code));
    }

    private static Item summary(Item item) {
        return new Item(item.json().path("summary"));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/complaints/{id}",
                item -> Cell.text(item.textOrNull("summary.trackingNumber")),
                item -> state(summary(item)),
                List.of(
                        Column.code("summary.kind", KIND),
                        new Column("category", ComplaintDesk::category),
                        Column.moment("summary.receivedAt"),
                        new Column("replyDueOn", item -> due(summary(item))),
                        new Column(
                                "anonymous",
                                item -> Cell.code(
                                        "desk.complaints.anonymous.", String.valueOf(item.flag("summary.anonymous")))),
                        Column.person("summary.handler"),
                        Column.code("summary.outcome", "desk.complaints.outcome.")),
                List.of(
                        Column.thai("statement.subject"),
                        Column.thai("statement.description"),
                        Column.thai("statement.place"),
                        Column.thai("statement.about.ocid"),
                        Column.thai("statement.about.serviceRequest"),
                        Column.thai("statement.about.officer")),
                item -> item.items("timeline").stream()
                        .map(step -> new Happening(
                                step.moment("at").orElseThrow(),
                                Cell.code(STATUS, step.textOrNull("status")),
                                step.textOrNull("by"),
                                step.textOrNull("note")))
                        .toList(),
                List.of(
                        Action.of(
                                "acknowledge",
                                "/api/complaints/{id}/acknowledge",
                                Field.area("note", false),
                                Field.text("reason", false)),
                        Action.of(
                                "assign",
                                "/api/complaints/{id}/assign",
                                Field.person("to", true, COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR),
                                Field.text("reason", false)),
                        Action.of(
                                "resolve",
                                "/api/complaints/{id}/resolve",
                                Field.choice("outcome", true, "desk.complaints.outcome.", ComplaintDesk::outcomes),
                                Field.area("note", false),
                                Field.text("reason", false)),
                        Action.of(
                                "close",
                                "/api/complaints/{id}/close",
                                Field.area("note", false),
                                Field.text("reason", false)))));
    }

    /** Which outcomes there are depends on the case; the service lists them with the action. */
    private static List<String> outcomes(Item item) {
        return Action.entries(item, "resolve").stream()
                .flatMap(entry -> entry.texts("outcomes").stream())
                .toList();
    }

    @Override
    public List<Due> due() {
        return List.of(
                waiting("overdue", Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR), Map.of("due", "OVERDUE")),
                waiting("reply", Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR), Map.of("due", "AWAITING")),
                waiting("assign", Set.of(COMPLAINT_SUPERVISOR), Map.of("status", "ACKNOWLEDGED")),
                new Due(
                        "mine",
                        Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR),
                        person -> Map.of("status", "ASSIGNED", "handler", person.subject(), "order", "OLDEST"),
                        ComplaintDesk::titleInList,
                        item -> Cell.moment(item.moment("receivedAt").orElse(null)),
                        _ -> false),
                waiting("close", Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR), Map.of("status", "RESOLVED")));
    }

    private static Due waiting(String name, Set<Role> roles, Map<String, String> where) {
        Map<String, String> query = new HashMap<>(where);
        query.put("order", "OLDEST");
        return new Due(
                name,
                roles,
                _ -> query,
                ComplaintDesk::titleInList,
                item -> {
                    Cell due = due(item);
                    return due.kind() == Cell.Kind.NOTHING
                            ? Cell.moment(item.moment("receivedAt").orElse(null))
                            : due;
                },
                item -> item.flag("overdue")
                        && item.text("status").filter("RECEIVED"::equals).isPresent());
    }

    private static Cell titleInList(Item item) {
        return Cell.text(item.textOrNull("trackingNumber"));
    }
}
