package org.prongsai.complaint.rules;

import java.time.LocalDate;

/**
 * How long an agency may take for its first reply.
 *
 * @param effectiveFrom the first day of receipt to which it applies
 * @param calendarDays counted from the day after receipt
 * @param source where the rule is written
 */
public record ReplyTerm(LocalDate effectiveFrom, int calendarDays, String source) {

    LocalDate dueOn(LocalDate receivedOn) {
        return receivedOn.plusDays(calendarDays);
    }
}
