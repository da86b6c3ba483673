package org.prongsai.complaint.rules;

import java.time.LocalDate;

/**
 * How long what happened on paper may take to be recorded, before the clock says that it did not happen.
 *
 * @param effectiveFrom the first day of entering a case to which it applies
 * @param calendarDays counted from the day after the day of reply, or after the day of entering where that is later
 * @param source where the rule is written
 */
public record RecordingTerm(LocalDate effectiveFrom, int calendarDays, String source) {

    LocalDate closesAfter(LocalDate day) {
        return day.plusDays(calendarDays);
    }
}
