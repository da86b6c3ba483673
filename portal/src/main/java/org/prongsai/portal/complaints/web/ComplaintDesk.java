package org.prongsai.portal.complaints.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.portal.complaints.Kind;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Board;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Due;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Complaints on the desk: what has come in, what is due, and what may be done with each case. */
@Component
class ComplaintDesk implements DeskSection {

    static final String STATUS = "progress.status.";
    static final String KIND = "kind.";

    private static final List<String> STATUSES = List.of(
            "RECEIVED",
            "TRIAGED",
            "ACKNOWLEDGED",
            "ASSIGNED",
            "INVESTIGATING",
            "WAITING",
            "RESOLVED",
            "REFERRED",
            "REJECTED",
            "CLOSED",
            "REOPENED");
    /** In which a clock runs. */
    private static final List<String> OPEN =
            List.of("RECEIVED", "TRIAGED", "ACKNOWLEDGED", "ASSIGNED", "INVESTIGATING", "WAITING", "REOPENED");

    static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::name).toList();
    private static final Set<Role> BOTH = Set.of(COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR);

    /** The board's nearest days: today and the six after it. */
    private static final int SOON = 6;

    private final Clock clock;

    ComplaintDesk(Clock clock) {
        this.clock = clock;
    }

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
                        Filter.typed("trackingNumber", ComplaintActions::number),
                        Filter.of("status", STATUS, STATUSES),
                        Filter.of("kind", KIND, KINDS),
                        Filter.of("due", "desk.complaints.due-filter.", List.of("OVERDUE", "AWAITING")),
                        Filter.mine("handler", "desk.complaints.handler-filter."),
                        Filter.of("asks", "desk.complaints.asks.", List.of("IDENTITY", "ERASURE"))),
                List.of(
                        Column.text("trackingNumber"),
                        Column.code("kind", KIND),
                        new Column("status", ComplaintDesk::state),
                        new Column("receivedOn", ComplaintDesk::receivedOn),
                        new Column("dueOn", item -> Cell.day(due(item).orElse(null))),
                        new Column("dueFor", ComplaintDesk::dueFor),
                        Column.person("handler")));
    }

    /** The day on which it came, however late it was entered. */
    private static Cell receivedOn(Item item) {
        return Cell.day(item.day("receivedOn")
                .or(() -> item.moment("receivedAt").map(BangkokTime::dayOf))
                .orElse(null));
    }

    static Cell state(Item item) {
        String status = item.text("status").orElse("");
        String tone = switch (status) {
            case "RECEIVED", "TRIAGED" -> item.flag("overdue") && owesReply(item) ? "bad" : "warn";
            case "REOPENED" -> "warn";
            case "ACKNOWLEDGED", "ASSIGNED", "INVESTIGATING" -> "info";
            case "RESOLVED", "REFERRED" -> "good";
            default -> "plain";
        };
        return Cell.badge(tone, STATUS, status);
    }

    /** The day of reply matters until somebody has replied. */
    private static boolean owesReply(Item item) {
        return item.text("dueFor")
                .map("REPLY"::equals)
                .orElse(item.text("status").filter("RECEIVED"::equals).isPresent());
    }

    /** By when something is due, whatever it is. */
    private static Optional<LocalDate> due(Item item) {
        return item.day("dueOn").or(() -> owesReply(item) ? item.day("replyDueOn") : Optional.empty());
    }

    private static Cell dueFor(Item item) {
        return due(item).isEmpty()
                ? Cell.nothing()
                : Cell.code("desk.complaints.limit.", item.text("dueFor").orElse("REPLY"));
    }

    @Override
    public List<Action> beginnings() {
        return List.of(PaperEntry.action());
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(ComplaintPage.page());
    }

    @Override
    public List<Due> due() {
        return List.of(
                waiting("overdue", BOTH, Map.of("due", "OVERDUE")),
                waiting("triage", BOTH, Map.of("due", "AWAITING", "status", "RECEIVED")),
                waiting("reply", BOTH, Map.of("due", "AWAITING", "status", "TRIAGED")),
                waiting("reopened", Set.of(COMPLAINT_SUPERVISOR), Map.of("status", "REOPENED")),
                waiting("assign", Set.of(COMPLAINT_SUPERVISOR), Map.of("status", "ACKNOWLEDGED")),
                waiting("identity", Set.of(COMPLAINT_SUPERVISOR), Map.of("asks", "IDENTITY")),
                waiting("erasure", Set.of(COMPLAINT_SUPERVISOR), Map.of("asks", "ERASURE")),
                mine("mine", "ASSIGNED"),
                mine("investigating", "INVESTIGATING"),
                mine("asked", "WAITING"),
                waiting("close", BOTH, Map.of("status", "RESOLVED")),
                waiting("referred", BOTH, Map.of("status", "REFERRED")));
    }

    private Due mine(String name, String status) {
        return new Due(
                name,
                BOTH,
                person -> Map.of("status", status, "handler", person.subject(), "order", "OLDEST"),
                ComplaintDesk::titleInList,
                ComplaintDesk::until,
                this::late);
    }

    private Due waiting(String name, Set<Role> roles, Map<String, String> where) {
        Map<String, String> query = new HashMap<>(where);
        query.put("order", "OLDEST");
        return new Due(name, roles, _ -> query, ComplaintDesk::titleInList, ComplaintDesk::until, this::late);
    }

    private static Cell until(Item item) {
        return due(item)
                .map(Cell::day)
                .orElseGet(() -> Cell.moment(item.moment("receivedAt").orElse(null)));
    }

    /** What the agency owes is late; who reported owes nothing. */
    private boolean late(Item item) {
        boolean agencyOwes = item.text("dueFor").filter("REPORTER"::equals).isEmpty();
        return (item.flag("overdue") && owesReply(item))
                || (agencyOwes
                        && due(item).filter(BangkokTime.today(clock)::isAfter).isPresent());
    }

    private static Cell titleInList(Item item) {
        return Cell.text(item.textOrNull("trackingNumber"));
    }

    @Override
    public Optional<Board> board() {
        return Optional.of(new Board(
                Set.of(COMPLAINT_SUPERVISOR),
                OPEN.stream()
                        .map(status -> Map.of("status", status, "order", "OLDEST"))
                        .toList(),
                List.of("OVERDUE", "SOON", "LATER", "REPORTER", "NONE"),
                ComplaintDesk::lane,
                ComplaintDesk::due,
                List.of(
                        Column.text("trackingNumber"),
                        new Column("dueOn", item -> Cell.day(due(item).orElse(null))),
                        new Column("dueFor", ComplaintDesk::dueFor),
                        Column.code("kind", KIND),
                        new Column("status", ComplaintDesk::state),
                        Column.person("handler"))));
    }

    private static String lane(Item item, LocalDate today) {
        if (item.text("dueFor").filter("REPORTER"::equals).isPresent()) {
            return "REPORTER";
        }
        return due(item)
                .map(day -> day.isBefore(today) ? "OVERDUE" : day.isAfter(today.plusDays(SOON)) ? "LATER" : "SOON")
                .orElse("NONE");
    }
}
