package org.prongsai.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a change of a schema would break for those who read the log with the released one, or read the old log with the
 * new one. Only this is allowed: a new property that may be missing and may be null, and better words.
 */
final class SchemaEvolution {

    /** Keywords for people; they bind nobody. */
    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution() {}

    static List<String> breaks(JsonNode released, JsonNode current) {
        var evolution = new SchemaEvolution();
        evolution.compare("", released, current);
        return evolution.breaks;
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        var keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(WORDS);
        for (var keyword : keywords) {
            var was = released.path(keyword);
            var is = current.path(keyword);
            switch (keyword) {
                case "properties" -> compareProperties(at, was, is, current.path("required"));
                case "required" -> compareRequired(at, names(was), names(is));
                case "items" -> compare(at + "[]", was, is);
                default -> {
                    if (!was.equals(is)) {
                        breaks.add("%s: %s was %s and is %s".formatted(at, keyword, was, is));
                    }
                }
            }
        }
    }

    private void compareProperties(String at, JsonNode was, JsonNode is, JsonNode required) {
        for (var name : was.propertyNames()) {
            if (is.has(name)) {
                compare(at + "/" + name, was.path(name), is.path(name));
            } else {
                breaks.add("%s/%s: removed".formatted(at, name));
            }
        }
        for (var name : is.propertyNames()) {
            if (!was.has(name) && (names(required).contains(name) || !mayBeNull(is.path(name)))) {
                breaks.add("%s/%s: new, and not both optional and nullable".formatted(at, name));
            }
        }
    }

    private void compareRequired(String at, Set<String> was, Set<String> is) {
        if (!was.equals(is)) {
            breaks.add("%s: required was %s and is %s".formatted(at, was, is));
        }
    }

    private static boolean mayBeNull(JsonNode schema) {
        return names(schema.path("type")).contains("null");
    }

    private static Set<String> names(JsonNode array) {
        var names = new TreeSet<String>();
        array.forEach(each -> names.add(each.asString()));
        return names;
    }
}
