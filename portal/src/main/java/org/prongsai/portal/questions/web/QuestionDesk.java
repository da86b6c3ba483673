package org.prongsai.portal.questions.web;

import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Happening;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.ListPage;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;
import org.springframework.stereotype.Component;

/** Published questions on the desk: an editor publishes an answered one, puts it right, or takes it back. */
@Component
class QuestionDesk implements DeskSection {

    private static final String STATE = "desk.questions.state.";
    private static final Field CASE = Field.text("caseId", true);
    private static final Field QUESTION = Field.area("question", true);
    private static final Field ANSWER = Field.area("answer", true);
    private static final Field ANONYMISED = Field.tick("anonymised");

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public ServiceName service() {
        return ServiceName.COMPLAINT;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(COMPLAINT_SUPERVISOR);
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public ListPage list() {
        return ListPage.of(
                "/api/questions",
                List.of(),
                List.of(
                        new Column("question", QuestionDesk::title),
                        Column.day("publishedOn"),
                        new Column("state", QuestionDesk::state)));
    }

    /** Of what was withdrawn, not even its title is shown. */
    private static Cell title(Item item) {
        return item.has("question") ? Cell.thai(item.textOrNull("question")) : Cell.code(STATE, "WITHDRAWN");
    }

    private static Cell state(Item item) {
        return item.has("withdrawnOn") ? Cell.badge("plain", STATE, "WITHDRAWN") : Cell.badge("good", STATE, "SHOWN");
    }

    @Override
    public List<Action> beginnings() {
        Action publish = new Action(
                "publish",
                "/api/questions",
                List.of(CASE, QUESTION, ANSWER, ANONYMISED),
                _ -> true,
                false,
                _ -> Map.of());
        return List.of(publish.sending(typed -> affirmed(publish, typed)));
    }

    @Override
    public Optional<CasePage> page() {
        Action correct = Action.of("correct", "/api/questions/{id}/correct", QUESTION, ANSWER, ANONYMISED)
                .offeredWhen(QuestionDesk::isShown)
                .startingFrom(QuestionDesk::present);
        return Optional.of(new CasePage(
                "/api/questions/{id}",
                QuestionDesk::title,
                QuestionDesk::state,
                List.of(
                        Column.day("publishedOn"),
                        Column.day("withdrawnOn"),
                        new Column("publicPage", _ -> Cell.link("/questions", "desk.questions.see"))),
                List.of(Column.thai("answer")),
                QuestionDesk::history,
                List.of(
                        correct.sending(typed -> affirmed(correct, typed)),
                        Action.of("withdraw", "/api/questions/{id}/withdraw")
                                .offeredWhen(QuestionDesk::isShown)
                                .asGrave())));
    }

    private static boolean isShown(Item item) {
        return !item.has("withdrawnOn");
    }

    private static Typed present(Item item) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Field field : List.of(QUESTION, ANSWER)) {
            item.text(field.name()).ifPresent(text -> texts.put(field.name(), List.of(text)));
        }
        return Typed.of(texts, Map.of());
    }

    /** What nobody has affirmed is sent as not so: the service says why it has to be. */
    private static Map<String, Object> affirmed(Action action, Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(action.fields(), typed));
        body.putIfAbsent(ANONYMISED.name(), false);
        body.computeIfPresent(
                CASE.name(),
                (_, number) -> ThaiDigits.toArabic(number.toString()).toUpperCase(Locale.ROOT));
        return body;
    }

    private static List<Happening> history(Item item) {
        Stream<Happening> earlier = item.items("earlier").stream()
                .flatMap(version -> happening(version.day("publishedOn"), "EARLIER", version.textOrNull("question")));
        Stream<Happening> latest = happening(item.day("publishedOn"), "SHOWN", null);
        Stream<Happening> withdrawn = happening(item.day("withdrawnOn"), "WITHDRAWN", null);
        return Stream.of(earlier, latest, withdrawn).flatMap(part -> part).toList();
    }

    private static Stream<Happening> happening(Optional<LocalDate> day, String what, @Nullable String note) {
        return day.map(on -> Happening.on(on, Cell.code(STATE, what), null, note)).stream();
    }
}
