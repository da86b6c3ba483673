package org.prongsai.acceptance.description;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.calendar.BangkokTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that satisfy an operation's schema, field by field; rules that hold between fields are not in a schema.
 *
 * @param text what is written wherever text of any form is taken
 * @param whole whether fields that may be left out are filled in too
 */
public record Sample(Description description, String text, boolean whole) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A year that no other test writes to. */
    private static final int FISCAL_YEAR = 2591;

    /** One of them has the form that a field asks for. */
    private static final List<String> FORMS = List.of(
            "1",
            "1.00",
            "O1",
            "2026-01",
            "a-code",
            "ab",
            "S56_2_D",
            "69117000001",
            "9000000000004",
            "example.org",
            "/example",
            "https://example.org/",
            "disclosure-example",
            "staff-aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "complaint-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    /** Fields whose values a rule decides that no schema tells. */
    private static final Map<String, String> HELD_TO_A_RULE = Map.of("roles", "officer", "url", "/example");

    /** What nobody may deny. */
    private static final Set<String> AFFIRMED = Set.of("anonymised");

    public String of(Operation operation) {
        return operation.body().isMissingNode()
                ? "{}"
                : value("", operation.body()).toString();
    }

    private JsonNode value(String name, JsonNode described) {
        JsonNode schema = description.resolved(described);
        if (AFFIRMED.contains(name)) {
            return JSON.booleanNode(true);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(value(name, schema.path("items")));
            case "integer", "number" ->
                JSON.numberNode(name.equals("fiscalYear") || name.equals("foundIn") ? FISCAL_YEAR : least(schema));
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.stringNode(string(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = schema.path("required").values().stream()
                .map(JsonNode::asString)
                .toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (whole || required.contains(property.getKey())) {
                object.set(property.getKey(), value(property.getKey(), property.getValue()));
            }
        }
        return object;
    }

    private String string(String name, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> BangkokTime.today(Clock.systemUTC()).toString();
            case "date-time" -> Clock.systemUTC().instant().toString();
            case "email" -> "somebody@example.org";
            default ->
                schema.has("pattern")
                        ? ofForm(name, schema.path("pattern").asString())
                        : whole ? text : HELD_TO_A_RULE.getOrDefault(name, text);
        };
    }

    private static String ofForm(String name, String form) {
        return FORMS.stream()
                .filter(Pattern.compile(form).asMatchPredicate())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example for " + name + ": " + form));
    }

    private static long least(JsonNode schema) {
        return schema.path("minimum").asLong(1);
    }

    /** The type beside which null may stand. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asString(schema.has("properties") ? "object" : "string");
        }
        return type.values().stream()
                .map(JsonNode::asString)
                .filter(one -> !one.equals("null"))
                .findFirst()
                .orElseThrow();
    }
}
