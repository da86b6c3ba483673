package org.prongsai.gateway.catalogue;

import static org.prongsai.gateway.catalogue.Pages.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The operations of the API on one plain page. */
final class ApiPage {
    private ApiPage() {}

    static String of(JsonNode document) {
        String operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> row(path.getKey(), operation)))
                .collect(Collectors.joining());
        return Pages.page("en", "Prongsai API", """
                <h1>Prongsai API</h1>
                <p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="/problems">Problems</a></p>
                %s<table>
                <thead><tr><th>Method</th><th>Path</th><th>Service</th><th>For</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(unavailable(document), operations));
    }

    private static String row(String path, Map.Entry<String, JsonNode> operation) {
        JsonNode value = operation.getValue();
        return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        text(path),
                        text(value.path("tags").path(0).asString("")),
                        value.has("x-roles") ? text(joined(value.path("x-roles"))) : "everyone");
    }

    private static String unavailable(JsonNode document) {
        JsonNode names = document.path(OpenApiMerge.UNAVAILABLE);
        return names.isEmpty() ? "" : "<p>Not available now: %s</p>%n".formatted(text(joined(names)));
    }

    private static String joined(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
