package org.prongsai.support.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that never fail would say nothing: each finds its flaw and leaves the good feature alone. */
class ArchitectureRulesTest {
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("org.prongsai.sample.lending");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.prongsai.sample");

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_leaves_a_good_feature_alone(ArchRule rule) {
        assertThat(rule.evaluate(GOOD).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_its_flaw(ArchRule rule) {
        assertThat(rule.evaluate(ALL).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("flawed"));
    }

    static Stream<ArchRule> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(ArchitectureRulesTest::value);
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
