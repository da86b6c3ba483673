package org.prongsai.portal.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prongsai.calendar.ThaiDigits;

/**
 * Something that staff do with a case, or a new case that they begin; one form, sent to the API as one command.
 *
 * @param name titled by the message {@code desk.SECTION.action.NAME}, explained by the same with {@code .text}
 * @param api where it is sent, {@code /api/complaints/{id}/acknowledge}
 * @param offered whether the case's state and the caller's roles allow it
 * @param body what is sent
 * @param atFirst what stands in its fields before anybody types
 * @param group under which heading it is folded away, the message {@code desk.SECTION.actions.GROUP}; empty for what
 *     stands in view
 * @param shownOnce the field of the answer that is shown this once and kept nowhere, such as a password; empty for none
 */
public record Action(
        String name,
        String api,
        List<Field> fields,
        Predicate<Item> offered,
        boolean grave,
        Function<Typed, Map<String, Object>> body,
        Function<Item, Typed> atFirst,
        String group,
        Optional<String> shownOnce) {

    public Action {
        fields = List.copyOf(fields);
    }

    public Action(
            String name,
            String api,
            List<Field> fields,
            Predicate<Item> offered,
            boolean grave,
            Function<Typed, Map<String, Object>> body) {
        this(name, api, fields, offered, grave, body, _ -> Typed.nothing(), "", Optional.empty());
    }

    /** An action that is offered when the service lists it among {@code allowedActions}, and sends its fields as they are. */
    public static Action of(String name, String api, Field... fields) {
        List<Field> all = List.of(fields);
        return new Action(name, api, all, item -> allowed(item, name), false, typed -> asTyped(all, typed));
    }

    public Action offeredWhen(Predicate<Item> condition) {
        return new Action(name, api, fields, condition, grave, body, atFirst, group, shownOnce);
    }

    /** One that takes something away: its button says so. */
    public Action asGrave() {
        return new Action(name, api, fields, offered, true, body, atFirst, group, shownOnce);
    }

    public Action sending(Function<Typed, Map<String, Object>> otherBody) {
        return new Action(name, api, fields, offered, grave, otherBody, atFirst, group, shownOnce);
    }

    /** One that changes what is there: its form begins with it. */
    public Action startingFrom(Function<Item, Typed> present) {
        return new Action(name, api, fields, offered, grave, body, present, group, shownOnce);
    }

    /** One whose answer tells something that can be read this once. */
    public Action tellingOnce(String field) {
        return new Action(name, api, fields, offered, grave, body, atFirst, group, Optional.of(field));
    }

    /** One that is seldom needed. */
    public Action folded(String heading) {
        return new Action(name, api, fields, offered, grave, body, atFirst, heading, shownOnce);
    }

    /** The entry of {@code allowedActions} for an action: its name, or an object with it and what the service says about it. */
    public static List<Item> entries(Item item, String name) {
        return item.items("allowedActions").stream()
                .filter(entry -> entry.text("action")
                        .or(entry::itself)
                        .filter(name::equals)
                        .isPresent())
                .toList();
    }

    private static boolean allowed(Item item, String name) {
        return !entries(item, name).isEmpty();
    }

    /** The fields that were filled in, by the names of the API. */
    public static Map<String, Object> asTyped(List<Field> fields, Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Field field : fields) {
            if (!typed.isBlank(field)) {
                body.put(
                        field.name(),
                        switch (field.type()) {
                            case TEXT, CHOICE, PERSON ->
                                typed.text(field.name()).strip();
                            case AMOUNT -> digits(typed.text(field.name())).replace(",", "");
                            case NUMBER, MONTH, KEPT -> number(typed.text(field.name()));
                            case AREA -> typed.text(field.name()).strip().replace("\r\n", "\n");
                            case TICK -> true;
                            case SEVERAL, PEOPLE -> typed.several(field.name());
                            case DAY -> typed.day(field.name()).orElseThrow().toString();
                            case ROWS ->
                                typed.rows(field).stream()
                                        .map(row -> asTyped(field.parts(), row.typed()))
                                        .toList();
                        });
            }
        }
        return body;
    }

    /** What is no number is sent as it is: the service says what is wrong with it. */
    private static Object number(String typed) {
        String digits = digits(typed);
        return digits.matches("-?[0-9]{1,9}") ? Integer.parseInt(digits) : digits;
    }

    private static String digits(String typed) {
        return ThaiDigits.toArabic(typed.strip());
    }
}
