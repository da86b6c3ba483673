package org.prongsai.portal.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.calendar.ThaiDigits;

/** What was typed into a form, field by field. A day has three fields: {@code NAME.day}, {@code .month}, {@code .year}. */
public record Typed(Map<String, List<String>> fields) {

    private static final int BUDDHIST_ERA = 543;

    public Typed {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** What is there already, as if it had been typed. */
    public static Typed of(Map<String, List<String>> texts, Map<String, LocalDate> days) {
        Map<String, List<String>> fields = new LinkedHashMap<>(texts);
        days.forEach((name, day) -> {
            fields.put(name + ".day", List.of(String.valueOf(day.getDayOfMonth())));
            fields.put(name + ".month", List.of(String.valueOf(day.getMonthValue())));
            fields.put(name + ".year", List.of(String.valueOf(day.getYear() + BUDDHIST_ERA)));
        });
        return new Typed(fields);
    }

    /** This, where the other has nothing to say. */
    public Typed under(Typed other) {
        Map<String, List<String>> both = new LinkedHashMap<>(fields);
        other.fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                both.put(name, values);
            }
        });
        return new Typed(both);
    }

    /** As it was typed; empty text where nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** A number, in Thai or Arabic digits; what is none stays as it is, for the service says what is wrong with it. */
    public Object number(String name) {
        String digits = ThaiDigits.toArabic(text(name).strip());
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : digits;
    }

    public List<String> several(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean isBlank(Field field) {
        return switch (field.type()) {
            case TEXT, AREA, CHOICE, PERSON -> text(field.name()).isBlank();
            case SEVERAL, PEOPLE -> several(field.name()).isEmpty();
            case DAY ->
                text(field.name() + ".day").isBlank()
                        && text(field.name() + ".year").isBlank();
        };
    }

    /** The day that was typed in the Buddhist Era, in Thai or Arabic digits; empty when there is no such day. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(
                    LocalDate.of(part(name + ".year") - BUDDHIST_ERA, part(name + ".month"), part(name + ".day")));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private int part(String name) {
        return Integer.parseInt(ThaiDigits.toArabic(text(name).strip()));
    }

    /** What was typed may be confidential: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Typed";
    }
}
