package org.prongsai.acceptance.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.acceptance.platform.Agency;
import tools.jackson.databind.JsonNode;

/** The platform's API as its services describe it: the merged OpenAPI document, read from the gateway. */
public final class Description {

    private final JsonNode document;
    private final List<Operation> operations;

    private Description(JsonNode document) {
        this.document = document;
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> operation(path.getKey(), operation))
                        .forEach(found::add));
        this.operations = List.copyOf(found);
    }

    public static Description of(Agency agency) {
        JsonNode document = agency.anybody().get("/api/openapi.json").json(200);
        if (!document.path("x-unavailable").isEmpty()) {
            throw new AssertionError("not described: " + document.path("x-unavailable"));
        }
        return new Description(document);
    }

    public List<Operation> operations() {
        return operations;
    }

    public Stream<Operation> with(String verb) {
        return operations.stream().filter(operation -> operation.verb().equals(verb));
    }

    /** What a reference leads to; what is none is itself. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> described) {
        JsonNode operation = described.getValue();
        JsonNode roles = operation.path("x-roles");
        var queries = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false)) {
                queries.add(parameter.path("name").asString());
            }
        });
        return new Operation(
                operation.path("tags").path(0).asString(),
                described.getKey().toUpperCase(Locale.ROOT),
                path,
                roles.isArray()
                        ? Optional.of(
                                roles.values().stream().map(JsonNode::asString).toList())
                        : Optional.empty(),
                queries,
                operation.at("/requestBody/content/application~1json/schema"));
    }
}
