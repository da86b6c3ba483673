package org.prongsai.portal.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Typed;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.Problem.FieldError;
import org.prongsai.support.problem.ProblemType;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads a form that came back, and puts what is wrong beside its fields. */
@Component
class Forms {

    private static final Pattern PART = Pattern.compile("([A-Za-z]+)\\[([0-9]{1,3})]\\.([A-Za-z]+)");

    private final MessageSource texts;

    Forms(MessageSource texts) {
        this.texts = texts;
    }

    Form sent(Action action, MultiValueMap<String, String> fields) {
        Form form = read(action, fields);
        Map<String, String> errors = new LinkedHashMap<>();
        action.fields().forEach(field -> check(field, form.typed(), "", errors));
        return new Form(action, form.typed(), errors, form.key());
    }

    /** As it stands, whatever may be wrong with it. */
    Form read(Action action, MultiValueMap<String, String> fields) {
        String key = fields.getFirst("key");
        return new Form(
                action,
                typed(action, fields),
                Map.of(),
                key != null && key.matches("[A-Za-z0-9_-]{22}") ? key : Form.newKey());
    }

    /** Of which field the sender wants more rows, before the form is done. */
    static Optional<Field> asksForMore(Action action, MultiValueMap<String, String> fields) {
        return action.fields().stream()
                .filter(field -> field.type() == Field.Type.ROWS)
                .filter(field -> field.name().equals(fields.getFirst("more")))
                .findFirst();
    }

    private void check(Field field, Typed typed, String within, Map<String, String> errors) {
        if (typed.isBlank(field)) {
            if (field.required()) {
                errors.put(within + field.name(), text("desk.field.missing"));
            }
        } else if (field.type() == Field.Type.DAY && typed.day(field.name()).isEmpty()) {
            errors.put(within + field.name(), text("desk.field.noDay"));
        } else if (field.type() == Field.Type.ROWS) {
            typed.rows(field)
                    .forEach(row -> field.parts()
                            .forEach(part -> check(part, row.typed(), field.name() + "." + row.place() + ".", errors)));
        }
    }

    /** Only the action's own fields: what else came belongs to the form. */
    static Typed typed(Action action, MultiValueMap<String, String> fields) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            names(field, fields).forEach(name -> typed.put(name, fields.getOrDefault(name, List.of())));
        }
        return new Typed(typed);
    }

    private static List<String> names(Field field, MultiValueMap<String, String> fields) {
        return switch (field.type()) {
            case DAY -> List.of(field.name() + ".day", field.name() + ".month", field.name() + ".year");
            case ROWS -> {
                String parts = field.parts().stream().map(Field::name).collect(Collectors.joining("|"));
                Pattern form = Pattern.compile(field.name() + "\\.[0-9]{1,3}\\.(" + parts + ")");
                yield fields.keySet().stream()
                        .filter(name -> form.matcher(name).matches())
                        .toList();
            }
            case TEXT, AREA, AMOUNT, NUMBER, MONTH, CHOICE, SEVERAL, PERSON, PEOPLE, TICK, KEPT ->
                List.of(field.name());
        };
    }

    /** The same form with what the service says beside its fields. */
    Form refused(Form form, Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.errors().forEach(error -> errors.putIfAbsent(place(form, error), error.message()));
        boolean usedUp =
                problem.is(ProblemType.IDEMPOTENCY_KEY_REUSED) || problem.is(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        String key = usedUp ? Form.newKey() : form.key();
        return new Form(form.action(), form.typed(), errors, key);
    }

    /** What the service says that stands beside no field. */
    @Nullable
    String beside(Form form, Problem problem) {
        Set<String> fields = form.action().fields().stream().map(Field::name).collect(Collectors.toSet());
        String others = problem.errors().stream()
                .filter(error -> !fields.contains(field(error)))
                .map(FieldError::message)
                .collect(Collectors.joining(" "));
        return !others.isEmpty() ? others : problem.errors().isEmpty() ? problem.detail() : null;
    }

    /** {@code bidders[1].price} is wrong in the second row that was written into, wherever that is on the page. */
    private static String place(Form form, FieldError error) {
        Matcher part = PART.matcher(error.field());
        if (part.matches()) {
            int index = Integer.parseInt(part.group(2));
            for (Field field : form.action().fields()) {
                List<Typed.Row> rows = field.name().equals(part.group(1)) && field.type() == Field.Type.ROWS
                        ? form.typed().rows(field)
                        : List.of();
                if (index < rows.size()
                        && field.parts().stream().anyMatch(known -> known.name().equals(part.group(3)))) {
                    return field.name() + "." + rows.get(index).place() + "." + part.group(3);
                }
            }
        }
        return field(error);
    }

    /** {@code evidenceFor[0].step} is wrong with {@code evidenceFor}. */
    private static String field(FieldError error) {
        return error.field().split("[.\\[]", 2)[0];
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
