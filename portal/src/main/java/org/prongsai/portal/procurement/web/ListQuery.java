package org.prongsai.portal.procurement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What narrows the list, as it stands in the address; an empty field narrows nothing. */
record ListQuery(
        @Nullable String fiscalYear,
        @Nullable String stage,
        @Nullable String method,
        @Nullable String q,
        @Nullable String cursor) {

    ListQuery {
        fiscalYear = orNothing(fiscalYear);
        stage = orNothing(stage);
        method = orNothing(method);
        q = orNothing(q);
        cursor = orNothing(cursor);
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean narrowed() {
        return !narrowing().isEmpty();
    }

    private Map<String, String> narrowing() {
        var narrowing = new LinkedHashMap<String, String>();
        put(narrowing, "fiscalYear", fiscalYear);
        put(narrowing, "stage", stage);
        put(narrowing, "method", method);
        put(narrowing, "q", q);
        return narrowing;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Map<String, String> all() {
        var all = narrowing();
        put(all, "cursor", cursor);
        return all;
    }

    /** The address at the service, with a variable for each value. */
    String template() {
        var names = all().keySet();
        return names.isEmpty()
                ? "/api/procurements"
                : names.stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", "/api/procurements?", ""));
    }

    List<String> values() {
        return new ArrayList<>(all().values());
    }

    /** The page from another place on; null begins at the first. */
    String page(@Nullable String from) {
        var address = UriComponentsBuilder.fromPath("/procurements");
        narrowing().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new LinkedHashMap<String, Object>(narrowing());
        if (from != null) {
            address.queryParam("cursor", "{cursor}");
            values.put("cursor", from);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
