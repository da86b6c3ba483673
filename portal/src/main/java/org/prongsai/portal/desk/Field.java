package org.prongsai.portal.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.portal.components.Option;
import org.prongsai.support.security.Role;

/**
 * A field of an action's form, named as the API names it. Its label is the message
 * {@code desk.SECTION.action.ACTION.NAME}, or where several actions ask for the same, {@code desk.SECTION.field.NAME};
 * its hint the same with {@code .hint}, if there is one.
 *
 * @param words the beginning of the message key for the names of options, which may be empty
 * @param roles codes of the roles of which a colleague must have one, for a person
 * @param options what can be chosen for this case
 * @param parts the fields of one row, for rows
 * @param atFirst how many rows an empty form has
 * @param asked whether the form of this case has it; only what need not be filled in may be left out
 */
public record Field(
        String name,
        Type type,
        boolean required,
        String words,
        Set<String> roles,
        Function<Item, List<Option>> options,
        List<Field> parts,
        int atFirst,
        Predicate<Item> asked) {

    public Field {
        parts = List.copyOf(parts);
    }

    private static Field of(String name, Type type, boolean required) {
        return of(name, type, required, "", _ -> List.of());
    }

    private static Field of(
            String name, Type type, boolean required, String words, Function<Item, List<Option>> options) {
        return new Field(name, type, required, words, Set.of(), options, List.of(), 0, _ -> true);
    }

    /** What is typed. */
    public enum Type {
        TEXT,
        AREA,
        /** Decimal baht. */
        AMOUNT,
        /** A whole number. */
        NUMBER,
        CHOICE,
        SEVERAL,
        DAY,
        /** A month by its number, 1 to 12. */
        MONTH,
        PERSON,
        PEOPLE,
        /** Yes, or nothing. */
        TICK,
        /** The same few fields again and again. */
        ROWS,
        /** Nothing is typed: it goes along with the form. */
        KEPT
    }

    public static Field text(String name, boolean required) {
        return of(name, Type.TEXT, required);
    }

    public static Field area(String name, boolean required) {
        return of(name, Type.AREA, required);
    }

    /** A day that people write in the Buddhist Era; it is sent as ISO 8601. */
    public static Field day(String name, boolean required) {
        return of(name, Type.DAY, required);
    }

    /** A colleague with one of these roles; where nobody knows them, their id is typed. */
    public static Field person(String name, boolean required, Role... roles) {
        Set<String> codes = Stream.of(roles).map(Role::code).collect(Collectors.toUnmodifiableSet());
        return new Field(name, Type.PERSON, required, "", codes, _ -> List.of(), List.of(), 0, _ -> true);
    }

    /** One of some colleagues, by their ids. */
    public static Field person(String name, boolean required, Function<Item, List<String>> ids) {
        return of(
                name,
                Type.PERSON,
                required,
                "",
                item -> ids.apply(item).stream().map(id -> new Option(id, id)).toList());
    }

    /** Something that is so, or is not. */
    public static Field tick(String name) {
        return of(name, Type.TICK, false);
    }

    /** Only in the forms of some cases. */
    public Field askedWhen(Predicate<Item> condition) {
        return new Field(name, type, required, words, roles, options, parts, atFirst, condition);
    }

    /** Colleagues, any number of them. */
    public static Field people(String name) {
        return of(name, Type.PEOPLE, false);
    }

    /** One of some options, which are already in words. */
    public static Field choice(String name, boolean required, Function<Item, List<Option>> options) {
        return of(name, Type.CHOICE, required, "", options);
    }

    /** One of some codes, {@code words + code} being the message with its name. */
    public static Field choice(String name, boolean required, String words, List<String> codes) {
        return choice(name, required, words, _ -> codes);
    }

    public static Field choice(String name, boolean required, String words, Function<Item, List<String>> codes) {
        return of(
                name,
                Type.CHOICE,
                required,
                words,
                item -> codes.apply(item).stream()
                        .map(code -> new Option(code, code))
                        .toList());
    }

    /** Any of some codes, {@code words + code} being the message with its name. */
    public static Field several(String name, String words, List<String> codes) {
        return of(
                name,
                Type.SEVERAL,
                false,
                words,
                _ -> codes.stream().map(code -> new Option(code, code)).toList());
    }

    /** Any of some options, which are already in words. */
    public static Field several(String name, Function<Item, List<Option>> options) {
        return of(name, Type.SEVERAL, false, "", options);
    }

    /** Baht, typed with or without commas, in Thai or Arabic digits; it is sent as {@code 1250000.00}. */
    public static Field amount(String name, boolean required) {
        return of(name, Type.AMOUNT, required);
    }

    /** In Thai or Arabic digits; what is no number is sent as it is, and the service says what is wrong with it. */
    public static Field number(String name, boolean required) {
        return of(name, Type.NUMBER, required);
    }

    /** A month of a year that another field names; it is sent as a number. */
    public static Field month(String name, boolean required) {
        return of(name, Type.MONTH, required);
    }

    /**
     * As many rows of the same fields as are needed; rows that nobody wrote into are left out.
     *
     * @param parts texts, amounts, numbers, months and choices
     */
    public static Field rows(String name, boolean required, int atFirst, Field... parts) {
        return new Field(name, Type.ROWS, required, "", Set.of(), _ -> List.of(), List.of(parts), atFirst, _ -> true);
    }

    /** A number that the form takes from the case as its sender saw it. */
    public static Field kept(String name, String path) {
        return of(
                name,
                Type.KEPT,
                false,
                "",
                item -> item.text(path).map(value -> new Option(value, value)).stream()
                        .toList());
    }
}
