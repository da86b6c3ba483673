package org.prongsai.gateway.catalogue;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A service's own OpenAPI document, empty when it did not give one. */
record Described(String service, ObjectNode document) {
    static Described unavailable(String service) {
        return new Described(service, JsonNodeFactory.instance.objectNode());
    }

    boolean isAvailable() {
        return !document.isEmpty();
    }
}
