package org.prongsai.portal.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.portal.components.Option;
import org.prongsai.support.security.Role;

/**
 * A field of an action's form, named as the API names it. Its label is the message
 * {@code desk.SECTION.action.ACTION.NAME}, its hint the same with {@code .hint}, if there is one.
 *
 * @param words the beginning of the message key for the names of options, which may be empty
 * @param roles codes of the roles of which a colleague must have one, for a person
 * @param options what can be chosen for this case
 */
public record Field(
        String name,
        Type type,
        boolean required,
        String words,
        Set<String> roles,
        Function<Item, List<Option>> options) {

    /** What is typed. */
    public enum Type {
        TEXT,
        AREA,
        CHOICE,
        SEVERAL,
        DAY,
        PERSON,
        PEOPLE
    }

    public static Field text(String name, boolean required) {
        return new Field(name, Type.TEXT, required, "", Set.of(), _ -> List.of());
    }

    public static Field area(String name, boolean required) {
        return new Field(name, Type.AREA, required, "", Set.of(), _ -> List.of());
    }

    /** A day that people write in the Buddhist Era; it is sent as ISO 8601. */
    public static Field day(String name, boolean required) {
        return new Field(name, Type.DAY, required, "", Set.of(), _ -> List.of());
    }

    /** A colleague with one of these roles; where nobody knows them, their id is typed. */
    public static Field person(String name, boolean required, Role... roles) {
        Set<String> codes = Stream.of(roles).map(Role::code).collect(Collectors.toUnmodifiableSet());
        return new Field(name, Type.PERSON, required, "", codes, _ -> List.of());
    }

    /** Colleagues, any number of them. */
    public static Field people(String name) {
        return new Field(name, Type.PEOPLE, false, "", Set.of(), _ -> List.of());
    }

    /** One of some options, which are already in words. */
    public static Field choice(String name, boolean required, Function<Item, List<Option>> options) {
        return new Field(name, Type.CHOICE, required, "", Set.of(), options);
    }

    /** One of some codes, {@code words + code} being the message with its name. */
    public static Field choice(String name, boolean required, String words, List<String> codes) {
        return choice(name, required, words, _ -> codes);
    }

    public static Field choice(String name, boolean required, String words, Function<Item, List<String>> codes) {
        return new Field(
                name,
                Type.CHOICE,
                required,
                words,
                Set.of(),
                item -> codes.apply(item).stream()
                        .map(code -> new Option(code, code))
                        .toList());
    }

    /** Any of some codes, {@code words + code} being the message with its name. */
    public static Field several(String name, String words, List<String> codes) {
        return new Field(
                name,
                Type.SEVERAL,
                false,
                words,
                Set.of(),
                _ -> codes.stream().map(code -> new Option(code, code)).toList());
    }

    /** Any of some options, which are already in words. */
    public static Field several(String name, Function<Item, List<Option>> options) {
        return new Field(name, Type.SEVERAL, false, "", Set.of(), options);
    }
}
