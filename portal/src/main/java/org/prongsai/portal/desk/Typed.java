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

    /** As it was typed; empty text where nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public List<String> several(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean isBlank(Field field) {
        return switch (field.type()) {
            case TEXT, AREA, CHOICE, PERSON -> text(field.name()).isBlank();
            case SEVERAL -> several(field.name()).isEmpty();
            case DAY ->
                text(field.name() + ".day").isBlank()
                        && text(field.name() + ".year").isBlank();
        };
    }

    /** The day that was typed in the Buddhist Era, in Thai or Arabic digits; empty when there is no such day. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.of(
                    number(name + ".year") - BUDDHIST_ERA, number(name + ".month"), number(name + ".day")));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private int number(String name) {
        return Integer.parseInt(ThaiDigits.toArabic(text(name).strip()));
    }

    /** What was typed may be confidential: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Typed";
    }
}
