package org.prongsai.portal.complaints.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.CasePage.Notice;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;

/** A case of a complaint on the desk: what is in it, and what of that goes on paper. */
final class ComplaintPage {

    private static final String CASES = "/staff/complaints/";

    private ComplaintPage() {}

    static CasePage page() {
        return new CasePage(
                        "/api/complaints/{id}",
                        item -> Cell.text(item.textOrNull("summary.trackingNumber")),
                        item -> ComplaintDesk.state(summary(item)),
                        facts(),
                        statement(),
                        List.of(
                                new CasePage.Facts("result", result()),
                                new CasePage.Table("limits", item -> item.items("limits"), limit()),
                                new CasePage.Asked(
                                        "similar",
                                        "/api/complaints/{id}/similar",
                                        item -> !isDecided(item) && !item.has("erasedOn"),
                                        similar()),
                                new CasePage.Talk("messages", false, item -> said(item, "messages")),
                                new CasePage.Table("attachments", item -> item.items("attachments"), attachment(true)),
                                new CasePage.Talk("notes", true, item -> said(item, "notes")),
                                new CasePage.Facts("rating", rating()),
                                new CasePage.Facts("excluded", List.of(Column.people("involved"))),
                                new CasePage.Facts("identity", identity()),
                                new CasePage.Facts("keeping", keeping())),
                        ComplaintPage::history,
                        ComplaintActions.all())
                .beginningWith(ComplaintPage::next)
                .telling(ComplaintPage::notices)
                .withFilesAt("/api/complaints/{id}/attachments/{file}")
                .withReading(new CasePage.Reading(
                        "identity",
                        "/api/complaints/{id}/identity",
                        List.of(Column.thai("name"), Column.text("phone"), Column.text("email"))))
                // neither what staff say among themselves nor who reported, nor who is kept out
                .printing(new CasePage.Printed(
                        facts(),
                        statement(),
                        List.of(
                                new CasePage.Facts("result", decided()),
                                new CasePage.Talk("messages", false, item -> said(item, "messages")),
                                new CasePage.Table(
                                        "attachments", item -> item.items("attachments"), attachment(false)))));
    }

    private static Item summary(Item item) {
        return new Item(item.json().path("summary"));
    }

    private static List<Column> facts() {
        return List.of(
                Column.code("summary.kind", ComplaintDesk.KIND),
                new Column("category", item -> category(item, "summary.category")),
                Column.code("summary.channel", "desk.complaints.channel."),
                Column.text("summary.receiveNumber"),
                new Column("receivedOn", ComplaintPage::receivedOn),
                Column.moment("summary.receivedAt"),
                new Column(
                        "anonymous",
                        item -> Cell.code(
                                "desk.complaints.anonymous.", String.valueOf(item.flag("summary.anonymous")))),
                Column.person("summary.handler"));
    }

    /** By its name, which the service tells; by its code while it does not answer. */
    static Cell category(Item item, String field) {
        String code = item.textOrNull(field);
        return item.beside().items("items").stream()
                .filter(known ->
                        known.text("code").filter(name -> name.equals(code)).isPresent())
                .findFirst()
                .map(known -> Cell.named(known.textOrNull("nameTh"), known.textOrNull("nameEn")))
                .orElse(Cell.text(code));
    }

    /** The day on which it came, where staff entered what came on paper. */
    private static Cell receivedOn(Item item) {
        return ComplaintActions.enteredByStaff(item)
                ? Cell.day(item.day("summary.receivedOn").orElse(null))
                : Cell.nothing();
    }

    private static List<Column> statement() {
        return List.of(
                Column.thai("statement.subject"),
                Column.thai("statement.description"),
                Column.thai("statement.place"),
                Column.thai("statement.about.ocid"),
                Column.thai("statement.about.serviceRequest"),
                Column.thai("statement.about.officer"));
    }

    private static List<Column> decided() {
        return List.of(
                Column.code("summary.outcome", "desk.complaints.outcome."),
                Column.code("rejection", "desk.complaints.rejection."),
                new Column("referredTo", item -> Cell.code("desk.complaints.body.", item.textOrNull("referral.body"))),
                new Column("referralNumber", item -> Cell.text(item.textOrNull("referral.number"))));
    }

    private static List<Column> result() {
        List<Column> all = new ArrayList<>(List.of(
                new Column("finding", item -> Cell.code("desk.complaints.finding.", item.textOrNull("triage.finding"))),
                new Column("triagedBy", item -> Cell.person(item.textOrNull("triage.by"))),
                Column.flag("namesLeadership", "warn", "desk.complaints.namesLeadership.")));
        all.addAll(decided());
        all.add(new Column("published", ComplaintPage::publishing));
        all.add(new Column(
                "duplicateOf",
                item -> Cell.cases(CASES, item.text("duplicateOf").stream().toList())));
        all.add(new Column("linked", item -> Cell.cases(CASES, item.texts("linked"))));
        all.add(Column.flag("withdrawn", "plain", "desk.complaints.withdrawn."));
        all.add(Column.thai("withdrawnReason"));
        return all;
    }

    /** The way to an answered question's publication. */
    private static Cell publishing(Item item) {
        return item.text("summary.outcome").filter("ANSWERED"::equals).isPresent() && !item.has("erasedOn")
                ? Cell.link(
                        "/staff/questions/new/publish?caseId="
                                + item.text("summary.trackingNumber").orElse(""),
                        "desk.complaints.publishing")
                : Cell.nothing();
    }

    private static List<Column> limit() {
        return List.of(
                Column.code("what", "desk.complaints.limit."), Column.day("dueOn"), new Column("limitState", limit -> {
                    String state = limit.flag("overdue") ? "OVERDUE" : limit.flag("standing") ? "STANDING" : "RUNNING";
                    String tone = limit.flag("overdue") ? "bad" : limit.flag("standing") ? "plain" : "info";
                    return Cell.badge(tone, "desk.complaints.limitState.", state);
                }));
    }

    private static List<Column> similar() {
        return List.of(
                new Column(
                        "trackingNumber",
                        other -> Cell.caseCalled(
                                CASES + other.text("id").orElse(""), other.textOrNull("trackingNumber"))),
                new Column("because", other -> Cell.codes("desk.complaints.because.", other.texts("because"))),
                new Column("status", other -> Cell.code(ComplaintDesk.STATUS, other.textOrNull("status"))),
                Column.day("receivedOn"));
    }

    private static List<Column> attachment(boolean toOpen) {
        return List.of(
                new Column("fileName", file -> fileName(file, toOpen)),
                new Column("fileType", file -> Cell.code("desk.complaints.fileType.", file.textOrNull("type"))),
                new Column(
                        "fileSize",
                        file -> file.text("size")
                                .map(size -> Cell.size(Long.parseLong(size)))
                                .orElse(Cell.nothing())),
                new Column("scanned", file -> {
                    String scanned = file.text("scanned").orElse("NOT_SCANNED");
                    return Cell.badge(scanned.equals("CLEAN") ? "good" : "bad", "desk.complaints.scanned.", scanned);
                }));
    }

    private static Cell fileName(Item file, boolean toOpen) {
        if (!file.has("name")) {
            return Cell.code("desk.complaints.fileName.", "erased");
        }
        String path = CASES + file.whole().text("summary.id").orElse("") + "/files/"
                + file.text("id").orElse("");
        return toOpen ? Cell.file(path, file.textOrNull("name")) : Cell.text(file.textOrNull("name"));
    }

    private static List<Column> rating() {
        return List.of(Column.code("stars", "desk.complaints.stars."), Column.thai("starsReason"));
    }

    private static List<Column> identity() {
        return List.of(
                new Column("left", item -> Cell.code("desk.complaints.left.", item.textOrNull("identity.left"))),
                new Column("access", item -> {
                    String access = item.text("identity.access").orElse("NONE");
                    return item.flag("identity.left")
                            ? Cell.badge(access.equals("GRANTED") ? "warn" : "plain", "desk.complaints.access.", access)
                            : Cell.nothing();
                }),
                Column.moment("identity.until"),
                Column.people("identity.requestedBy"),
                new Column(
                        "reading",
                        item -> item.text("identity.access")
                                        .filter("GRANTED"::equals)
                                        .isPresent()
                                ? Cell.link(
                                        CASES + item.text("summary.id").orElse("") + "/read/identity",
                                        "desk.complaints.read.identity")
                                : Cell.nothing()));
    }

    private static List<Column> keeping() {
        return List.of(
                Column.flag("hold", "info", "desk.complaints.hold."),
                Column.person("erasureProposedBy"),
                Column.day("erasedOn"));
    }

    /** What was said; without its words where they were erased. */
    private static List<Happening> said(Item item, String list) {
        return item.items(list).stream()
                .map(word -> new Happening(
                        word.moment("at").orElseThrow(),
                        Cell.badge(
                                word.text("from").filter("REPORTER"::equals).isPresent() ? "info" : "plain",
                                "desk.complaints.from.",
                                word.text("from").orElse("STAFF")),
                        word.textOrNull("by"),
                        word.textOrNull("text")))
                .toList();
    }

    private static List<Happening> history(Item item) {
        return item.items("timeline").stream()
                .map(step -> new Happening(
                        step.moment("at").orElseThrow(),
                        Cell.code(ComplaintDesk.STATUS, step.textOrNull("status")),
                        step.textOrNull("by"),
                        step.textOrNull("note"),
                        step.flag("recordedLate") ? step.day("occurredOn").orElse(null) : null,
                        null))
                .toList();
    }

    private static List<Notice> notices(Item item) {
        List<Notice> all = new ArrayList<>();
        item.day("erasedOn").ifPresent(day -> all.add(new Notice("warning", "desk.complaints.notice.erased", day)));
        if (item.flag("namesLeadership") && !isDecided(item)) {
            all.add(new Notice("warning", "desk.complaints.notice.leadership", null));
        }
        if (item.flag("withdrawn") && !isDecided(item)) {
            all.add(new Notice("info", "desk.complaints.notice.withdrawn", null));
        }
        if (item.has("erasureProposedBy") && !item.has("erasedOn")) {
            all.add(new Notice("warning", "desk.complaints.notice.erasure", null));
        }
        return all;
    }

    private static boolean isDecided(Item item) {
        return switch (status(item)) {
            case "RESOLVED", "REFERRED", "REJECTED", "CLOSED" -> true;
            default -> false;
        };
    }

    private static String status(Item item) {
        return item.text("summary.status").orElse("");
    }

    /** What a clerk would do next, and before it what a colleague waits for. */
    private static List<String> next(Item item) {
        Stream<String> steps = item.flag("namesLeadership") && !isDecided(item)
                ? Stream.concat(Stream.of("refer"), steps(item).stream())
                : steps(item).stream();
        return Stream.of(
                        steps,
                        item.texts("identity.requestedBy").isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of("grant-identity"),
                        item.has("erasureProposedBy") ? Stream.of("approve-erasure") : Stream.<String>empty())
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> steps(Item item) {
        boolean corruption =
                item.text("summary.kind").filter("CORRUPTION"::equals).isPresent();
        Optional<String> finding = item.text("triage.finding");
        return switch (status(item)) {
            case "RECEIVED" -> corruption ? List.of("triage", "acknowledge") : List.of("acknowledge", "triage");
            case "TRIAGED", "ACKNOWLEDGED", "REOPENED" -> {
                if (finding.filter("NOTHING_NAMED"::equals).isPresent()) {
                    yield List.of("acknowledge", "request-information", "reject");
                }
                yield corruption && finding.isEmpty()
                        ? List.of("triage", "acknowledge", "assign")
                        : List.of("acknowledge", "assign");
            }
            case "ASSIGNED" -> List.of("investigate", "resolve");
            case "INVESTIGATING" -> List.of("resolve");
            case "WAITING" -> List.of("resume");
            case "RESOLVED", "REFERRED" -> List.of("close");
            default -> List.of();
        };
    }
}
