package org.prongsai.portal.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.components.Option;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Query;
import org.prongsai.portal.services.ServiceName;

/** The units (ส่วนราชการ) and posts (ตำแหน่ง) of the agency, by the ids that the services name them with. */
public record Organisation(List<Option> units, List<Option> posts) {

    public Organisation {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
    }

    /** What a section asks for beside its items to have {@link #beside}. */
    public static Optional<Query> query() {
        return Optional.of(new Query(ServiceName.INTEGRITY, "/api/units", Map.of()));
    }

    /** Without an answer there are none, and ids stay ids. */
    public static Organisation beside(Item item) {
        return new Organisation(
                options(item.beside().items("units"), "nameTh"),
                options(item.beside().items("posts"), "titleTh"));
    }

    private static List<Option> options(List<Item> items, String name) {
        return items.stream()
                .map(item ->
                        new Option(item.text("id").orElse(""), item.text(name).orElse("")))
                .toList();
    }

    /** Whoever can own something: posts first, for a person answers. */
    public List<Option> owners() {
        return Stream.concat(posts.stream(), units.stream()).toList();
    }

    /** Its name, or the id where nobody knows it. */
    public @Nullable String name(@Nullable String id) {
        return owners().stream()
                .filter(option -> option.value().equals(id))
                .map(Option::name)
                .findFirst()
                .orElse(id);
    }

    /** The names of some; null for none. */
    public @Nullable String names(List<String> ids) {
        return ids.stream()
                .map(this::name)
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
    }
}
