package org.prongsai.complaint.rules;

import java.time.LocalDate;
import org.prongsai.complaint.Kind;

/**
 * How long a case is kept after its end.
 *
 * @param effectiveFrom the first day of an end to which it applies
 * @param source where the rule is written
 */
public record RetentionTerm(Kind kind, LocalDate effectiveFrom, int years, String source) {

    LocalDate keptUntil(LocalDate endedOn) {
        return endedOn.plusYears(years);
    }
}
