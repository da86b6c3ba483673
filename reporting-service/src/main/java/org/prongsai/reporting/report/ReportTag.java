package org.prongsai.reporting.report;

import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.rows.StoredRow;

/** Tells whether a report may have changed since it was last asked for. */
public final class ReportTag {

    private ReportTag() {}

    /** Weak, as two answers of one tag mean the same and need not be the same bytes. */
    public static String of(@Nullable StoredRow row, ReportQuery query, String rulesVersion) {
        String of = row == null
                ? "none"
                : row.key().generation() + "-" + Integer.toHexString(row.json().hashCode());
        return "W/\"" + of + "-" + query.day() + "-" + rulesVersion + "\"";
    }
}
