package org.prongsai.embedded.demo.tuayang;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a call, field after field; what is null is left out. */
final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Body() {}

    static Body of(String name, Object value) {
        return new Body().with(name, value);
    }

    static Body empty() {
        return new Body();
    }

    /** A day, a month or an instant travels as its ISO 8601 text. */
    Body with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Temporal time ? time.toString() : value);
        }
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    ObjectNode json() {
        return JsonMapper.shared().valueToTree(fields);
    }
}
