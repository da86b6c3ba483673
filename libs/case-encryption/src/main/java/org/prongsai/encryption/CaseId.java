package org.prongsai.encryption;

import java.util.regex.Pattern;

/** Whose key it is: an aggregate of an agency. Its parts are safe in a file's name and in associated data. */
public record CaseId(String agency, String aggregate) {

    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern AGGREGATE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public CaseId {
        if (!AGENCY.matcher(agency).matches() || !AGGREGATE.matcher(aggregate).matches()) {
            throw new IllegalArgumentException("not a case: " + agency + "/" + aggregate);
        }
    }

    /** {@code agency/aggregate}. */
    @Override
    public String toString() {
        return agency + "/" + aggregate;
    }
}
