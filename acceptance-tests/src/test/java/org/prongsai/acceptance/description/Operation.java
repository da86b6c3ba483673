package org.prongsai.acceptance.description;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API.
 *
 * @param service that describes it
 * @param verb in capitals
 * @param path with its parameters in braces
 * @param roles who may call it, by {@code x-roles}; absent where everybody may
 * @param requiredQueries names of the parameters that have to be in the query
 * @param body the schema of its JSON body, missing where it takes none
 */
public record Operation(
        String service,
        String verb,
        String path,
        Optional<List<String>> roles,
        List<String> requiredQueries,
        JsonNode body) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

    public String name() {
        return verb + " " + path;
    }

    public boolean isOpen() {
        return roles.isEmpty();
    }

    public boolean letsIn(String role) {
        return roles.isEmpty() || roles.get().contains(role);
    }

    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The address with a value for each of its parameters. */
    public String at(UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll(found -> values.apply(found.group(1)));
    }

    /** The address of the list in which its first parameter is found. */
    public String collection() {
        int parameter = path.indexOf("/{");
        return parameter < 0 ? path : path.substring(0, parameter);
    }

    @Override
    public String toString() {
        return name();
    }
}
