package org.prongsai.portal.disclosures;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose among the documents, and the addresses of other choices.
 *
 * @param fiscalYear Buddhist Era; absent for every year
 * @param kind absent for every kind
 */
public record Choice(@Nullable String fiscalYear, @Nullable String kind) {

    public String inYear(@Nullable Object year) {
        return address(year == null ? null : year.toString(), kind, null);
    }

    public String ofKind(@Nullable String other) {
        return address(fiscalYear, other, null);
    }

    /** The part of the same list that begins at a cursor. */
    public String from(String cursor) {
        return address(fiscalYear, kind, cursor);
    }

    private static String address(@Nullable String year, @Nullable String kind, @Nullable String cursor) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "fiscalYear", year);
        add(query, "kind", kind);
        add(query, "cursor", cursor);
        return "/documents" + query;
    }

    /** Years, kinds and cursors are letters, digits, points, hyphens and underscores: nothing has to be escaped. */
    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + value);
        }
    }
}
