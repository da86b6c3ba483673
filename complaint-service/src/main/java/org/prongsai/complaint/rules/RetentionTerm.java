package org.prongsai.complaint.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;

/**
 * How long a case is kept after its end.
 *
 * @param outcome of cases that came out so, or were REJECTED or REFERRED; null for all others of the kind
 * @param effectiveFrom the first day of an end to which it applies
 * @param source where the rule is written
 */
public record RetentionTerm(Kind kind, @Nullable String outcome, LocalDate effectiveFrom, int years, String source) {

    boolean appliesTo(Kind ended, Optional<String> as) {
        return kind == ended && (outcome == null || as.filter(outcome::equals).isPresent());
    }

    LocalDate keptUntil(LocalDate endedOn) {
        return endedOn.plusYears(years);
    }
}
