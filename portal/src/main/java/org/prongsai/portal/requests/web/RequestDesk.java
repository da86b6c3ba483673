package org.prongsai.portal.requests.web;

import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Requests for services on the desk: what has come in, by when it is due, and what may be done with each. */
@Component
class RequestDesk implements DeskSection {

    private static final String STATE = "request.state.";
    private static final String SERVICE = "desk.requests.service.";
    private static final List<String> STATES = List.of("SUBMITTED", "ACCEPTED", "RETURNED", "COMPLETED", "REJECTED");
    private static final List<String> SERVICES =
            List.of("elderly-allowance", "disability-allowance", "allowance-registration", "asset-loan");

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public ServiceName service() {
        return ServiceName.ESERVICE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(SERVICE_OFFICER, HEAD);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/service-requests",
                List.of(
                        Filter.of("status", STATE, STATES),
                        Filter.of("service", SERVICE, SERVICES),
                        Filter.of("due", "desk.requests.due-filter.", List.of("OVERDUE", "RUNNING"))),
                List.of(
                        Column.text("trackingNumber"),
                        Column.code("service", SERVICE),
                        new Column("status", RequestDesk::state),
                        Column.moment("receivedAt"),
                        Column.moment("dueAt"),
                        Column.code("channel", "desk.requests.channel.")));
    }

    private static Cell state(Item item) {
        String status = item.text("status").orElse("");
        String tone = switch (status) {
            case "SUBMITTED" -> item.flag("overdue") ? "bad" : "warn";
            case "ACCEPTED" -> item.flag("overdue") ? "bad" : "info";
            case "COMPLETED" -> "good";
            default -> "plain";
        };
        return Cell.badge(tone, STATE, status);
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/service-requests/{id}",
                item -> Cell.text(item.textOrNull("summary.trackingNumber")),
                item -> state(new Item(item.json().path("summary"))),
                List.of(
                        Column.code("summary.service", SERVICE),
                        Column.code("summary.channel", "desk.requests.channel."),
                        Column.moment("summary.receivedAt"),
                        new Column("recordedAt", RequestDesk::recordedLate),
                        new Column("dueAt", RequestDesk::due),
                        Column.text("summary.minutesUsed"),
                        Column.code("summary.timeliness", "desk.requests.timeliness."),
                        new Column("answers", RequestDesk::erased)),
                List.of(),
                List.of(new CasePage.Table(
                        "application",
                        RequestDesk::answered,
                        List.of(
                                new Column(
                                        "question",
                                        field -> Cell.named(field.textOrNull("labelTh"), field.textOrNull("labelEn"))),
                                new Column("answer", RequestDesk::answer)))),
                item -> item.items("timeline").stream()
                        .map(RequestDesk::happening)
                        .toList(),
                List.of(
                        step("accept", Field.area("note", false)),
                        step("return-to-citizen", Field.area("note", true)),
                        step("resume", Field.area("note", false)),
                        step("complete", Field.area("note", false)),
                        step("reject", Field.area("reason", true)).asGrave())));
    }

    private static Action step(String name, Field field) {
        return Action.of(name, "/api/service-requests/{id}/" + name, field)
                .offeredWhen(item -> item.texts("summary.allowedActions").contains(name));
    }

    private static Cell recordedLate(Item item) {
        return item.flag("summary.recordedLate")
                ? Cell.moment(item.moment("summary.recordedAt").orElse(null))
                : Cell.nothing();
    }

    /** Once it is done with, by when it was to be done matters no more. */
    private static Cell due(Item item) {
        return item.text("summary.status")
                        .filter(Set.of("SUBMITTED", "ACCEPTED")::contains)
                        .isPresent()
                ? Cell.moment(item.moment("summary.dueAt").orElse(null))
                : Cell.nothing();
    }

    private static Cell erased(Item item) {
        return item.has("answers") ? Cell.nothing() : Cell.code("desk.requests.answers.", "erased");
    }

    private static List<Item> answered(Item item) {
        return item.items("form").stream()
                .filter(field -> written(field) != null)
                .toList();
    }

    private static @Nullable String written(Item field) {
        return field.whole().textOrNull("answers." + field.text("name").orElse(""));
    }

    private static Cell answer(Item field) {
        String written = written(field);
        return switch (field.text("type").orElse("")) {
            case "CHOICE" ->
                field.items("choices").stream()
                        .filter(choice -> choice.text("code").equals(Optional.ofNullable(written)))
                        .findFirst()
                        .map(choice -> Cell.named(choice.textOrNull("labelTh"), choice.textOrNull("labelEn")))
                        .orElse(Cell.text(written));
            case "CONFIRM" -> Cell.code("desk.requests.confirmed.", written);
            case "DATE" -> day(written);
            default -> Cell.thai(written);
        };
    }

    /** What was copied from paper may be no day of a calendar. */
    private static Cell day(@Nullable String written) {
        try {
            return written == null ? Cell.nothing() : Cell.day(LocalDate.parse(written));
        } catch (DateTimeParseException asWritten) {
            return Cell.thai(written);
        }
    }

    private static Happening happening(Item step) {
        boolean answered = step.text("by").filter("CITIZEN"::equals).isPresent()
                && step.text("status").filter("ACCEPTED"::equals).isPresent();
        return new Happening(
                step.moment("at").orElseThrow(),
                Cell.code(STATE, answered ? "answered" : step.textOrNull("status")),
                null,
                step.textOrNull("note"));
    }

    @Override
    public List<Due> due() {
        return List.of(
                waiting("overdue", Map.of("due", "OVERDUE")),
                waiting("accept", Map.of("status", "SUBMITTED")),
                waiting("complete", Map.of("status", "ACCEPTED")));
    }

    private static Due waiting(String name, Map<String, String> where) {
        Map<String, String> query = new HashMap<>(where);
        query.put("order", "OLDEST");
        return new Due(
                name,
                Set.of(SERVICE_OFFICER),
                _ -> query,
                item -> Cell.text(item.textOrNull("trackingNumber")),
                item -> Cell.moment(
                        item.moment("dueAt").or(() -> item.moment("receivedAt")).orElse(null)),
                item -> item.flag("overdue"));
    }
}
