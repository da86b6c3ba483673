package org.prongsai.embedded.demo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the demo.
 *
 * @param role of the staff member who calls; nobody's for what the public does
 */
record Call(String method, String path, @Nullable String role, JsonNode body) {}
