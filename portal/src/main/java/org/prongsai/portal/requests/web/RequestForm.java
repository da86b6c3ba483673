package org.prongsai.portal.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.requests.OfferedService;
import org.prongsai.portal.requests.OfferedService.Field;
import org.prongsai.portal.services.Problem;

/**
 * A form as it is shown: what was typed, and what is wrong, field by field and named as the service names them, so that
 * what it says of a field can stand beside that field.
 *
 * @param key by which sending it twice makes one request
 * @param typed by the full name of the field, {@code answers.phone}
 * @param errors what the service says of fields
 * @param notices keys of what is said of the whole
 */
record RequestForm(
        OfferedService service,
        String key,
        Map<String, String> typed,
        Map<String, String> errors,
        List<String> notices) {

    private static final String PREFIX = "answers.";

    static RequestForm empty(OfferedService service, String key) {
        return new RequestForm(service, key, Map.of(), Map.of(), List.of());
    }

    /** What belongs to the form's answers of all that was sent. */
    static Map<String, String> typedIn(Map<String, String> sent) {
        var typed = new TreeMap<>(sent);
        typed.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return typed;
    }

    /** The answers as the service takes them; what was left empty is left out. */
    static Map<String, String> answersIn(Map<String, String> typed) {
        var answers = new TreeMap<String, String>();
        typed.forEach((name, text) -> {
            if (!text.isBlank()) {
                answers.put(name.substring(PREFIX.length()), text.strip());
            }
        });
        return answers;
    }

    RequestForm typed(Map<String, String> what) {
        return new RequestForm(service, key, what, errors, notices);
    }

    RequestForm noticing(String notice) {
        var more = new ArrayList<>(notices);
        more.add(notice);
        return new RequestForm(service, key, typed, errors, more);
    }

    /** With what the service found wrong of the fields that the form has. */
    RequestForm refused(Problem problem) {
        var beside = new LinkedHashMap<String, String>();
        for (Problem.FieldError error : problem.errors()) {
            if (fields().stream().anyMatch(field -> nameOf(field).equals(error.field()))) {
                beside.putIfAbsent(error.field(), error.message());
            }
        }
        return new RequestForm(service, key, typed, beside, notices);
    }

    public List<Field> fields() {
        return service.form();
    }

    public String nameOf(Field field) {
        return PREFIX + field.name();
    }

    public @Nullable String valueOf(Field field) {
        return typed.get(nameOf(field));
    }

    public @Nullable String errorOf(Field field) {
        return errors.get(nameOf(field));
    }

    public List<Option> optionsOf(Field field, String language) {
        return field.choices().stream()
                .map(choice -> new Option(choice.code(), choice.label(language)))
                .toList();
    }

    /** What is wrong, in the order of the form. */
    public List<Field> wrong() {
        return fields().stream()
                .filter(field -> errors.containsKey(nameOf(field)))
                .toList();
    }

    public boolean isRefused() {
        return !errors.isEmpty() || !notices.isEmpty();
    }
}
