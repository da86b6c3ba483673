package org.prongsai.portal.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.ThaiDigits;

/**
 * What was typed into a form, field by field. A day has three fields: {@code NAME.day}, {@code .month}, {@code .year};
 * rows have those of each row, {@code NAME.0.PART}, {@code NAME.1.PART} and so on.
 */
public record Typed(Map<String, List<String>> fields) {

    private static final int BUDDHIST_ERA = 543;

    /** More rows than any form of the API takes. */
    private static final int MOST_ROWS = 500;

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
            case TEXT, AREA, AMOUNT, NUMBER, MONTH, CHOICE, PERSON, TICK, KEPT ->
                text(field.name()).isBlank();
            case SEVERAL, PEOPLE -> several(field.name()).isEmpty();
            case DAY ->
                text(field.name() + ".day").isBlank()
                        && text(field.name() + ".year").isBlank();
            case ROWS -> rows(field).isEmpty();
        };
    }

    /**
     * A row that somebody wrote into.
     *
     * @param place on the page, from 0
     * @param typed by the names of its parts
     */
    public record Row(int place, Typed typed) {
        @Override
        public String toString() {
            return "Row";
        }
    }

    public List<Row> rows(Field field) {
        return IntStream.range(0, places(field))
                .mapToObj(place -> row(field, place))
                .filter(row -> !field.parts().stream().allMatch(row.typed()::isBlank))
                .toList();
    }

    private Row row(Field field, int place) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        field.parts().forEach(part -> parts.put(part.name(), several(name(field, place, part))));
        return new Row(place, new Typed(parts));
    }

    /** How many rows the form shows, blank ones among them. */
    public int places(Field field) {
        String begin = field.name() + ".";
        return fields.keySet().stream()
                .filter(name -> name.startsWith(begin))
                .map(name -> name.substring(begin.length()).split("\\.", 2)[0])
                .filter(place -> place.matches("[0-9]{1,3}"))
                .mapToInt(place -> Math.min(Integer.parseInt(place) + 1, MOST_ROWS))
                .reduce(field.atFirst(), Math::max);
    }

    /** The same with more rows, which are blank. */
    public Typed withMore(Field field) {
        int last = Math.min(places(field) + Math.max(1, field.atFirst()), MOST_ROWS) - 1;
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.putIfAbsent(name(field, last, field.parts().getFirst()), List.of());
        return new Typed(more);
    }

    private static String name(Field field, int place, Field part) {
        return field.name() + "." + place + "." + part.name();
    }

    /** What was typed into a field as one text, for whoever has to copy it. */
    public String written(Field field) {
        return switch (field.type()) {
            case TEXT, AREA, AMOUNT, NUMBER, MONTH, CHOICE, PERSON -> text(field.name());
            case TICK -> text(field.name()).isBlank() ? "" : "✓";
            case KEPT -> "";
            case SEVERAL, PEOPLE -> String.join(", ", several(field.name()));
            case DAY ->
                Stream.of("day", "month", "year")
                        .map(part -> text(field.name() + "." + part))
                        .collect(Collectors.joining("/"));
            case ROWS ->
                rows(field).stream()
                        .map(row -> field.parts().stream()
                                .map(row.typed()::written)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining("\n"));
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
