package org.prongsai.support.aggregate;

import java.util.regex.Pattern;
import org.prongsai.support.AgencyId;

/**
 * An aggregate of one agency.
 *
 * @param agency the agency that it belongs to
 * @param value its name within the agency, such as {@code complaint-7d3k…} or {@code plan-2564}
 */
public record AggregateId(AgencyId agency, String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,80}");

    public AggregateId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an aggregate's id");
        }
    }

    /** True where a text from outside has the form of an id: what has not names nothing. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The key of its document and of its events: {@code agency/aggregate}. */
    public String documentId() {
        return agency.value() + "/" + value;
    }
}
