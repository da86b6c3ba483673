package org.prongsai.gateway.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the services' OpenAPI documents to one. Equal schemas of several services are one schema; different ones of
 * the same name keep their service's name before theirs.
 */
final class OpenApiMerge {
    /** The services that are left out because they did not answer. */
    static final String UNAVAILABLE = "x-unavailable";

    private static final String SCHEMA = "#/components/schemas/";

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, JsonNode> securitySchemes = new TreeMap<>();
    private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode unavailable = JsonNodeFactory.instance.arrayNode();

    private OpenApiMerge() {}

    static ObjectNode of(List<Described> services) {
        OpenApiMerge merge = new OpenApiMerge();
        services.forEach(merge::add);
        return merge.document();
    }

    private void add(Described service) {
        if (!service.isAvailable()) {
            unavailable.add(service.service());
            return;
        }
        JsonNode document = renamed(service);
        document.path("components").path("schemas").properties().forEach(e -> schemas.put(e.getKey(), e.getValue()));
        document.path("components")
                .path("securitySchemes")
                .properties()
                .forEach(e -> securitySchemes.put(e.getKey(), e.getValue()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            // what the gateway has no route for is not for clients
            if (path.getKey().startsWith("/api/")) {
                paths.put(path.getKey(), tagged(path.getValue(), service.service()));
            }
        }
        tags.addObject().put("name", service.service());
    }

    private JsonNode renamed(Described service) {
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, JsonNode> schema :
                service.document().path("components").path("schemas").properties()) {
            JsonNode known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                names.put(schema.getKey(), service.service() + "." + schema.getKey());
            }
        }
        ObjectNode copy = service.document().deepCopy();
        if (copy.path("components").path("schemas") instanceof ObjectNode own) {
            names.forEach((from, to) -> own.set(to, own.remove(from)));
        }
        renameReferences(copy, names);
        return copy;
    }

    private static void renameReferences(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String reference = object.path("$ref").asString();
            String name = reference.startsWith(SCHEMA) ? names.get(reference.substring(SCHEMA.length())) : null;
            if (name != null) {
                object.put("$ref", SCHEMA + name);
            }
        }
        node.forEach(child -> renameReferences(child, names));
    }

    private static JsonNode tagged(JsonNode path, String service) {
        path.forEach(operation -> {
            if (operation instanceof ObjectNode object && object.has("responses")) {
                object.putArray("tags").add(service);
            }
        });
        return path;
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Prongsai").put("version", "1");
        document.set("tags", tags);
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
        ObjectNode components = document.putObject("components");
        schemas.forEach(components.putObject("schemas")::set);
        securitySchemes.forEach(components.putObject("securitySchemes")::set);
        document.set(UNAVAILABLE, unavailable);
        return document;
    }
}
