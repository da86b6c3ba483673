package org.prongsai.reporting.oit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTextsTest {

    static Stream<String> checks() {
        return Stream.concat(
                Stream.of(OitList.Check.values()).map(Enum::name), Stream.of(CheckResult.DEFICIENCY_RESOLVED));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void every_check_has_its_words_in_both_languages(String check) {
        var result = new CheckResult(check, true, "own-site", List.of());

        assertThat(CheckTexts.whatTh(result)).matches(".*[ก-ฮ].*");
        assertThat(CheckTexts.whatEn(result)).matches("[A-Z].*").doesNotMatch(".*[ก-ฮ].*");
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(keys("th")).isEqualTo(keys("en")).isNotEmpty();
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("org.prongsai.reporting.oit.checks", Locale.of(language))
                .keySet();
    }
}
