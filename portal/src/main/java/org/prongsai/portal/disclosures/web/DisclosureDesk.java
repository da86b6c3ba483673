package org.prongsai.portal.disclosures.web;

import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.CasePage;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Filter;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** What the agency publishes, on the desk: published once, as evidence for steps of the year's plan, or withdrawn. */
@Component
class DisclosureDesk implements DeskSection {

    private static final String KIND = "disclosure.kind.";
    private static final List<String> KINDS = List.of("MANUAL", "PLAN", "NEWS", "MINUTES", "CIRCULAR");
    private static final String REASON = "desk.disclosures.reason.";

    private static final List<Field> FIELDS = List.of(
            Field.text("fiscalYear", true),
            Field.choice("kind", true, KIND, KINDS),
            Field.text("titleTh", true),
            Field.area("bodyTh", false),
            Field.text("publicUrl", false),
            Field.day("publishedOn", true),
            Field.several("evidenceFor", DisclosureDesk::steps));

    @Override
    public String name() {
        return "disclosures";
    }

    @Override
    public ServiceName service() {
        return ServiceName.INTEGRITY;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(OFFICER, ITAS_ADMIN, ADMIN);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/disclosures",
                List.of(Filter.of("kind", KIND, KINDS)),
                List.of(
                        Column.thai("titleTh"),
                        Column.code("kind", KIND),
                        Column.text("fiscalYear"),
                        Column.day("publishedOn")));
    }

    @Override
    public Optional<CasePage> page() {
        return Optional.of(new CasePage(
                "/api/disclosures/{id}",
                item -> Cell.thai(item.text("titleTh").orElse(item.textOrNull("id"))),
                DisclosureDesk::state,
                List.of(
                        Column.code("kind", KIND),
                        Column.text("fiscalYear"),
                        Column.day("publishedOn"),
                        Column.moment("recordedAt"),
                        Column.day("withdrawn.withdrawnOn"),
                        Column.code("withdrawn.reason", REASON),
                        new Column("evidenceFor", DisclosureDesk::evidence),
                        new Column(
                                "publicPage",
                                item -> Cell.link(
                                        "/disclosures/" + item.text("id").orElse(""), "desk.disclosures.see"))),
                List.of(Column.thai("bodyTh"), Column.text("publicUrl")),
                item -> item.moment("recordedAt").stream()
                        .map(at -> new Happening(at, Cell.code("desk.disclosures.state.", "SHOWN"), null, null))
                        .toList(),
                List.of(Action.of(
                                "withdraw",
                                "/api/disclosures/{id}/withdraw",
                                Field.choice(
                                        "reason",
                                        true,
                                        REASON,
                                        List.of("SUPERSEDED", "ENTERED_IN_ERROR", "LAWFUL_TAKEDOWN")))
                        .offeredWhen(item -> !item.has("withdrawn"))
                        .asGrave())));
    }

    private static Cell state(Item item) {
        return item.has("withdrawn")
                ? Cell.badge("plain", "desk.disclosures.state.", "WITHDRAWN")
                : Cell.badge("good", "desk.disclosures.state.", "SHOWN");
    }

    private static Cell evidence(Item item) {
        List<String> steps = item.items("evidenceFor").stream()
                .map(step -> step.text("measure").orElse("") + "."
                        + step.text("step").orElse(""))
                .toList();
        return steps.isEmpty() ? Cell.nothing() : Cell.text(String.join(", ", steps));
    }

    @Override
    public List<Action> beginnings() {
        return List.of(new Action("publish", "/api/disclosures", FIELDS, _ -> true, false, DisclosureDesk::body));
    }

    /** The year's plan, whose steps a document can be evidence for. */
    @Override
    public Optional<Query> newCase(Typed typed) {
        String year = typed.text("fiscalYear");
        return year.matches("2[5-7][0-9]{2}")
                ? Optional.of(new Query(ServiceName.INTEGRITY, "/api/measures", Map.of("fiscalYear", year)))
                : Optional.empty();
    }

    private static List<Option> steps(Item plan) {
        return plan.items("measures").stream()
                .flatMap(measure -> measure.items("steps").stream()
                        .map(step -> step(measure.text("number").orElse(""), step)))
                .toList();
    }

    private static Option step(String measure, Item step) {
        String number = measure + "." + step.text("number").orElse("");
        String what = step.text("whatTh").or(() -> step.text("what")).orElse("");
        return new Option(number, number + " " + what);
    }

    private static Map<String, Object> body(Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(FIELDS, typed));
        body.put("fiscalYear", typed.number("fiscalYear"));
        body.put(
                "evidenceFor",
                typed.several("evidenceFor").stream()
                        .map(value -> value.split("\\.", 2))
                        .filter(parts ->
                                Stream.of(parts).allMatch(part -> part.matches("[0-9]{1,3}")) && parts.length == 2)
                        .map(parts -> Map.of("measure", Integer.parseInt(parts[0]), "step", Integer.parseInt(parts[1])))
                        .toList());
        return body;
    }
}
