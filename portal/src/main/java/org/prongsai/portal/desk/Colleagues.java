package org.prongsai.portal.desk;

import java.util.List;
import java.util.Set;
import org.prongsai.portal.components.Option;

/** Whom staff may know of at their agency. Services keep opaque ids; only the desk puts names to them. */
public record Colleagues(List<Colleague> all) {

    /**
     * A member of staff.
     *
     * @param name with their post, as it is shown
     * @param roles codes of those that hold today
     */
    public record Colleague(String id, String name, List<String> roles) {}

    public Colleagues {
        all = List.copyOf(all);
    }

    /** Nobody could be asked: ids stay ids. */
    public static Colleagues unknown() {
        return new Colleagues(List.of());
    }

    /** Who that is, or the id where nobody knows. */
    public String name(String id) {
        return all.stream()
                .filter(colleague -> colleague.id().equals(id))
                .map(Colleague::name)
                .findFirst()
                .orElse(id);
    }

    /** Everybody. */
    public List<Option> options() {
        return all.stream()
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }

    /** Who can be chosen in a field: those that the case names, or else those with its roles. */
    public List<Option> choices(Field field, Item item) {
        List<Option> named = field.options().apply(item);
        return named.isEmpty()
                ? having(field.roles())
                : named.stream()
                        .map(one -> new Option(one.value(), name(one.value())))
                        .toList();
    }

    /** Those with any of these roles. */
    public List<Option> having(Set<String> roles) {
        return all.stream()
                .filter(colleague -> colleague.roles().stream().anyMatch(roles::contains))
                .map(colleague -> new Option(colleague.id(), colleague.name()))
                .toList();
    }
}
