package org.prongsai.portal.desk;

import java.util.Set;
import java.util.function.Function;
import org.prongsai.portal.login.Person;
import org.prongsai.support.security.Role;

/**
 * A column of a list, or a fact of a case.
 *
 * @param name its heading is the message {@code desk.SECTION.column.NAME}
 * @param roles whose lists have it; none for everybody's
 */
public record Column(String name, Function<Item, Cell> cell, Set<Role> roles) {

    public Column {
        roles = Set.copyOf(roles);
    }

    public Column(String name, Function<Item, Cell> cell) {
        this(name, cell, Set.of());
    }

    /** One that leads where the others may not go. */
    public Column onlyFor(Set<Role> some) {
        return new Column(name, cell, some);
    }

    public boolean isFor(Person person) {
        return roles.isEmpty() || person.hasAny(roles);
    }

    public static Column text(String field) {
        return new Column(last(field), item -> Cell.text(item.textOrNull(field)));
    }

    public static Column thai(String field) {
        return new Column(last(field), item -> Cell.thai(item.textOrNull(field)));
    }

    public static Column code(String field, String words) {
        return new Column(last(field), item -> Cell.code(words, item.textOrNull(field)));
    }

    public static Column day(String field) {
        return new Column(last(field), item -> Cell.day(item.day(field).orElse(null)));
    }

    public static Column moment(String field) {
        return new Column(last(field), item -> Cell.moment(item.moment(field).orElse(null)));
    }

    public static Column person(String field) {
        return new Column(last(field), item -> Cell.person(item.textOrNull(field)));
    }

    public static Column people(String field) {
        return new Column(last(field), item -> Cell.people(item.texts(field)));
    }

    /** A column that only says so where something is so: in the words of {@code WORDS + true}. */
    public static Column flag(String field, String tone, String words) {
        return new Column(last(field), item -> item.flag(field) ? Cell.badge(tone, words, "true") : Cell.nothing());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public Cell of(Item item) {
        return cell.apply(item);
    }
}
