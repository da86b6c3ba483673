package org.prongsai.complaint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.Kind.SERVICE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 3, 1);
    private static final ComplaintRules RULES = ComplaintRules.load();

    @Test
    void a_term_of_an_outcome_comes_before_that_of_the_kind() {
        var rules = with(new RetentionTerm(SERVICE, "WITHDRAWN", LocalDate.of(2020, 1, 1), 1, "a rule of this test"));

        assertThat(rules.keptUntil(SERVICE, Optional.of("WITHDRAWN"), ENDED)).isEqualTo(ENDED.plusYears(1));
        assertThat(rules.keptUntil(SERVICE, Optional.of("FIXED"), ENDED))
                .isEqualTo(RULES.keptUntil(SERVICE, Optional.empty(), ENDED))
                .isAfter(ENDED.plusYears(1));
    }

    @Test
    void what_ended_before_a_rule_was_in_force_keeps_to_the_one_before() {
        var rules = with(new RetentionTerm(SERVICE, "WITHDRAWN", ENDED.plusDays(1), 1, "a rule of this test"));

        assertThat(rules.keptUntil(SERVICE, Optional.of("WITHDRAWN"), ENDED))
                .isEqualTo(RULES.keptUntil(SERVICE, Optional.of("WITHDRAWN"), ENDED));
    }

    private static ComplaintRules with(RetentionTerm more) {
        return new ComplaintRules(
                RULES.replyTerms(),
                RULES.recordingTerms(),
                RULES.decisionTerms(),
                RULES.answerTerms(),
                RULES.reopeningTerms(),
                Stream.concat(RULES.retentionTerms().stream(), Stream.of(more)).toList(),
                RULES.identityAccess(),
                RULES.limits(),
                RULES.categories());
    }
}
