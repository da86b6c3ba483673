package org.prongsai.portal.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Cell;
import org.prongsai.portal.desk.Colleagues;
import org.prongsai.portal.desk.Colleagues.Colleague;
import org.prongsai.portal.desk.Column;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the identity service who is who. Without it, or with another issuer, pages show ids. */
@Component
class Directory {

    private final StaffServices services;

    Directory(StaffServices services) {
        this.services = services;
    }

    Colleagues of(StaffCall call) {
        StaffAnswer<JsonNode> answer =
                services.get(call, ServiceName.IDENTITY, JsonNode.class, "/api/accounts/directory", Map.of());
        return answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _)
                ? new Colleagues(new Item(body)
                        .items("items").stream().map(Directory::colleague).toList())
                : Colleagues.unknown();
    }

    /** Only where a form offers somebody is anybody asked. */
    Colleagues of(StaffCall call, Action action) {
        boolean offered = action.fields().stream()
                .anyMatch(field -> field.type() == Field.Type.PERSON || field.type() == Field.Type.PEOPLE);
        return offered ? of(call) : Colleagues.unknown();
    }

    /** What a section asks for beside its items; null where it asks for nothing, or nobody answered. */
    @Nullable
    Item beside(StaffCall call, DeskSection section) {
        return section.beside()
                .map(query -> services.get(call, query.service(), JsonNode.class, query.path(), query.parameters()))
                .map(answer -> answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _) ? body : null)
                .map(Item::new)
                .orElse(null);
    }

    /** Only where a list names somebody is anybody asked. */
    Colleagues of(StaffCall call, List<Item> items, List<Column> columns) {
        boolean named = items.stream()
                .flatMap(item -> columns.stream().map(column -> column.of(item)))
                .anyMatch(cell -> cell.kind() == Cell.Kind.PERSON || cell.kind() == Cell.Kind.PEOPLE);
        return named ? of(call) : Colleagues.unknown();
    }

    private static Colleague colleague(Item item) {
        String name = item.text("displayName").orElse("");
        // an account that belongs to a post is called by its title already
        String shown = Stream.concat(
                        Stream.of(name),
                        item.items("posts").stream()
                                .flatMap(post -> post.text("titleTh").stream())
                                .filter(title -> !title.equals(name))
                                .limit(1))
                .filter(part -> !part.isBlank())
                .reduce((person, post) -> person + " · " + post)
                .orElse(item.text("id").orElse(""));
        return new Colleague(item.text("id").orElse(""), shown, item.texts("roles"));
    }
}
