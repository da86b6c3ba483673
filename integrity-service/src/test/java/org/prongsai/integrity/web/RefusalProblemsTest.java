package org.prongsai.integrity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Refusal;
import org.prongsai.support.problem.ProblemMessages;

class RefusalProblemsTest {

    private final ProblemMessages messages = new ProblemMessages();

    @ParameterizedTest
    @EnumSource
    void every_rule_has_its_words_in_both_languages(Flaw.Rule rule) {
        var nobodysWords = List.of("ไม่ถูกต้อง", "is not valid");
        var thai = said(rule, ProblemMessages.THAI);
        var english = said(rule, ProblemMessages.ENGLISH);
        assertThat(thai).matches(".*[ก-ฮ].*").isNotIn(nobodysWords);
        assertThat(english).matches(".*[a-z].*").doesNotMatch(".*[ก-ฮ].*").isNotIn(nobodysWords);
    }

    private String said(Flaw.Rule rule, Locale language) {
        var problem = RefusalProblems.of(new Refusal.Flawed(List.of(new Flaw("place", rule))));
        return messages.document(problem, language, null).errors().getFirst().message();
    }
}
