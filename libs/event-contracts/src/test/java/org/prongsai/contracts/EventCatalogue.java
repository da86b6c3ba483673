package org.prongsai.contracts;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.contracts.complaint.ComplaintWireEvent;
import org.prongsai.contracts.eservice.EserviceWireEvent;
import org.prongsai.contracts.integrity.IntegrityWireEvent;
import tools.jackson.databind.JsonNode;

/** Renders docs/events.md from the schemas. */
final class EventCatalogue {

    private EventCatalogue() {}

    static String render(String command) {
        var page = new StringBuilder("""
                # Events

                Generated from the JSON Schemas in libs/event-contracts; do not edit. To write it anew:
                `%s`

                An event travels on Kafka as a CloudEvent in binary mode. Its headers: `ce_id`, `ce_source`, `ce_type`, \
                `ce_subject` (the aggregate), `ce_time` (when it was recorded), `ce_agency`, `ce_sequence` (1, 2, 3 ... in the \
                aggregate), `ce_occurredon` (the Bangkok day on which it happened), `ce_logepoch`. The record's key is \
                `agency/aggregate`. The body is JSON and open: a reader lets fields pass that it does not know. A version only \
                gains optional fields; anything else is the next version beside it.
                """.formatted(command));
        topic(page, Topics.COMPLAINT_EVENTS, ComplaintWireEvent.class);
        topic(page, Topics.INTEGRITY_EVENTS, IntegrityWireEvent.class);
        topic(page, Topics.ESERVICE_EVENTS, EserviceWireEvent.class);
        return page.toString();
    }

    private static void topic(StringBuilder page, String topic, Class<? extends WireEvent> family) {
        page.append("\n## ").append(topic).append('\n');
        EventTypes.all().stream()
                .filter(type ->
                        family.isAssignableFrom(EventTypes.recordOf(type).orElseThrow()))
                .forEach(type -> event(page, type, Contracts.schema(type)));
    }

    private static void event(StringBuilder page, String type, JsonNode schema) {
        page.append("\n### ").append(type).append('\n');
        page.append(schema.path("title").asString()).append(". ");
        page.append(schema.path("description").asString()).append("\n\n");
        page.append("| field | type | | meaning |\n|---|---|---|---|\n");
        rows("", schema).forEach(row -> page.append(row).append('\n'));
    }

    private static List<String> rows(String prefix, JsonNode schema) {
        var rows = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            var name = prefix + property.getKey();
            var field = property.getValue();
            rows.add("| `%s` | %s | %s | %s |"
                    .formatted(
                            name,
                            type(field),
                            nullable(field) ? "or null" : "required",
                            field.path("description").asString()));
            if (field.path("items").has("properties")) {
                rows.addAll(rows(name + "[].", field.path("items")));
            }
        });
        return rows;
    }

    private static String type(JsonNode field) {
        if (field.has("enum")) {
            return String.join(
                    ", ",
                    field.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (field.path("format").asString("").equals("date")) {
            return "day";
        }
        var type = field.path("type").isArray()
                ? field.path("type").path(0).asString()
                : field.path("type").asString();
        return switch (type) {
            case "array" ->
                "list of " + (field.path("items").has("properties") ? "objects" : type(field.path("items")));
            case "string" ->
                field.has("pattern") ? pattern(field.path("pattern").asString()) : "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String pattern(String pattern) {
        return pattern.equals(Code.PATTERN) ? "code" : "month";
    }

    private static boolean nullable(JsonNode field) {
        return field.path("type").valueStream().anyMatch(type -> type.asString().equals("null"));
    }
}
