package org.prongsai.portal.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.DeskSection;
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

    private final MessageSource texts;

    Forms(MessageSource texts) {
        this.texts = texts;
    }

    Form sent(DeskSection section, Action action, MultiValueMap<String, String> fields) {
        Typed typed = typed(action, fields);
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            if (typed.isBlank(field)) {
                if (field.required()) {
                    errors.put(field.name(), text("desk.field.missing"));
                }
            } else if (field.type() == Field.Type.DAY && typed.day(field.name()).isEmpty()) {
                errors.put(field.name(), text("desk.field.noDay"));
            }
        }
        String key = fields.getFirst("key");
        return new Form(action, typed, errors, key != null && key.matches("[A-Za-z0-9_-]{22}") ? key : Form.newKey());
    }

    /** Only the action's own fields: what else came belongs to the form. */
    static Typed typed(Action action, MultiValueMap<String, String> fields) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            List<String> names = field.type() == Field.Type.DAY
                    ? List.of(field.name() + ".day", field.name() + ".month", field.name() + ".year")
                    : List.of(field.name());
            names.forEach(name -> typed.put(name, fields.getOrDefault(name, List.of())));
        }
        return new Typed(typed);
    }

    /** The same form with what the service says beside its fields. */
    Form refused(Form form, Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.errors().forEach(error -> errors.putIfAbsent(field(error), error.message()));
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

    /** {@code evidenceFor[0].step} is wrong with {@code evidenceFor}. */
    private static String field(FieldError error) {
        return error.field().split("[.\\[]", 2)[0];
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
