package org.prongsai.portal.complaints.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Typed;

/** Everything that staff do with a case of a complaint; the service lists which of it a case allows now. */
final class ComplaintActions {

    private static final List<String> BODIES =
            List.of("NACC", "PACC", "SAO", "DAMRONGDHAMA", "DISTRICT", "POLICE", "OTHER_AGENCY");
    private static final List<String> REJECTIONS =
            List.of("NO_EVIDENCE", "NOT_OUR_AUTHORITY", "ALREADY_DECIDED", "ABUSIVE");
    private static final Pattern CASE_ID = Pattern.compile("complaint-[0-9a-f]{32}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9A-Z]{10}");

    /** What has to do with other cases and with who has a part in this one. */
    private static final String TIES = "ties";

    /** Who reported, and how long what people wrote is kept. */
    private static final String CUSTODY = "custody";

    private static final Field REASON = Field.text("reason", false);
    private static final Field WHY = Field.area("reason", true);
    private static final Field NOTE = Field.area("note", false);
    private static final Field WORDS = Field.area("words", true);
    private static final Field OCCURRED_ON = Field.day("occurredOn", false).askedWhen(ComplaintActions::enteredByStaff);

    private ComplaintActions() {}

    /** What came on paper, by telephone or in person has days of its own; what came online has those of its record. */
    static boolean enteredByStaff(Item item) {
        return item.text("summary.channel")
                .filter(channel -> !channel.equals("WEB"))
                .isPresent();
    }

    static List<Action> all() {
        return Stream.of(steps(), ends(), ties(), custody())
                .flatMap(List::stream)
                .toList();
    }

    private static Action of(String name, Field... fields) {
        return Action.of(name, "/api/complaints/{id}/" + name, fields);
    }

    /** The message {@code .text} of an action explains it, so its field of that name is called otherwise. */
    private static Action saying(String name, Field... fields) {
        Action action = of(name, fields);
        return action.sending(typed -> {
            Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(action.fields(), typed));
            body.put("text", Objects.requireNonNull(body.remove(WORDS.name())));
            return body;
        });
    }

    private static List<Action> steps() {
        return List.of(
                of(
                        "triage",
                        Field.choice(
                                "finding",
                                true,
                                "desk.complaints.finding.",
                                item -> offered(item, "triage", "findings")),
                        Field.tick("namesLeadership"),
                        Field.people("involved"),
                        REASON,
                        OCCURRED_ON),
                of("acknowledge", NOTE, REASON, OCCURRED_ON),
                of("assign", Field.person("to", true, COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR), REASON, OCCURRED_ON),
                of("investigate", REASON, OCCURRED_ON),
                saying("request-information", WORDS, REASON),
                of("resume", REASON),
                of(
                        "resolve",
                        Field.choice(
                                "outcome",
                                true,
                                "desk.complaints.outcome.",
                                item -> offered(item, "resolve", "outcomes")),
                        NOTE,
                        REASON,
                        OCCURRED_ON),
                of("close", NOTE, REASON, OCCURRED_ON),
                saying("messages", WORDS),
                saying("notes", WORDS));
    }

    private static List<Action> ends() {
        return List.of(
                of(
                        "refer",
                        Field.choice("body", true, "desk.complaints.body.", BODIES),
                        Field.text("number", false),
                        NOTE,
                        REASON,
                        OCCURRED_ON),
                of(
                                "reject",
                                Field.choice("rejection", true, "desk.complaints.rejection.", REJECTIONS),
                                NOTE,
                                REASON,
                                OCCURRED_ON)
                        .asGrave(),
                of("reopen", WHY, NOTE));
    }

    private static List<Action> ties() {
        Action duplicate = of("close-as-duplicate", Field.text("of", true), NOTE, REASON, OCCURRED_ON);
        Action link = of("link", Field.text("to", true));
        Action involve = of("involve", Field.people("staff"), Field.tick("namesLeadership"), WHY);
        return List.of(
                link.sending(typed -> naming("to", link, typed)).folded(TIES),
                duplicate
                        .sending(typed -> naming("of", duplicate, typed))
                        .asGrave()
                        .folded(TIES),
                involve.sending(typed -> involving(involve, typed)).folded(TIES));
    }

    private static List<Action> custody() {
        return List.of(
                of("request-identity", WHY).folded(CUSTODY),
                of(
                                "grant-identity",
                                Field.person("to", true, item -> item.texts("identity.requestedBy")),
                                Field.number("hours", true),
                                REASON)
                        .startingFrom(_ -> Typed.of(Map.of("hours", List.of("24")), Map.of()))
                        .folded(CUSTODY),
                of("hold", WHY).folded(CUSTODY),
                of("release", WHY).folded(CUSTODY),
                of("propose-erasure", WHY).asGrave().folded(CUSTODY),
                of("approve-erasure", WHY).asGrave().folded(CUSTODY));
    }

    /** Which choices there are depends on the case; the service lists them with the action. */
    private static List<String> offered(Item item, String action, String choices) {
        return Action.entries(item, action).stream()
                .flatMap(entry -> entry.texts(choices).stream())
                .toList();
    }

    /** Another case is named by its number, or by the address of its page as it is copied. */
    private static Map<String, Object> naming(String field, Action action, Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(action.fields(), typed));
        Stream.of(CASE_ID.matcher(typed.text(field)), NUMBER.matcher(number(typed.text(field))))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(found -> body.put(field, found.group()));
        return body;
    }

    /** A tracking number as it is stored, however somebody typed it. */
    static String number(String typed) {
        return ThaiDigits.toArabic(typed.strip()).toUpperCase(Locale.ROOT);
    }

    /** Who leads the agency may be named where no member of staff is. */
    private static Map<String, Object> involving(Action action, Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(action.fields(), typed));
        body.putIfAbsent("staff", List.of());
        return body;
    }
}
