package org.prongsai.portal.desk;

import java.util.List;

/**
 * A list: {@code /staff/SECTION}.
 *
 * @param api where its items are, {@code /api/complaints}
 * @param items the field of the answer that holds them, {@code items}
 * @param columns the first is the link to the case
 * @param id the field that names an item in addresses
 */
public record ListPage(String api, String items, List<Filter> filters, List<Column> columns, String id) {

    public ListPage {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /** The usual list, {@code {"items": [...], "next": "..."}} of things with an {@code id}. */
    public static ListPage of(String api, List<Filter> filters, List<Column> columns) {
        return new ListPage(api, "items", filters, columns, "id");
    }
}
