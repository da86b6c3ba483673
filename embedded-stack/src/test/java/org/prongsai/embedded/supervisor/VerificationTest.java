package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.embedded.supervisor.Verification.Verdict;
import tools.jackson.databind.json.JsonMapper;

class VerificationTest {

    private static final Map<String, Integer> BEGUN = Map.of("measures", 3);

    @Test
    void reports_are_equal_when_every_row_was_compared_and_says_the_same() {
        Verdict verdict = verdict("""
                {"live": 2, "rebuilt": 3, "rows": 4, "equal": 4, "differing": [], "uncompared": []}""");
        assertThat(verdict.equal()).isTrue();
        assertThat(verdict.table()).contains("measures");
    }

    @Test
    void a_row_that_differs_is_named() {
        Verdict verdict = verdict("""
                {"live": 2, "rebuilt": 3, "rows": 4, "equal": 3, "differing": ["khambok/2564"], "uncompared": []}""");
        assertThat(verdict.equal()).isFalse();
        assertThat(verdict.table()).contains("khambok/2564");
    }

    @Test
    void a_row_that_could_not_be_compared_is_not_called_equal() {
        Verdict verdict = verdict("""
                {"live": 2, "rebuilt": 3, "rows": 4, "equal": 3, "differing": [], "uncompared": ["khambok/2564"]}""");
        assertThat(verdict.equal()).isFalse();
        assertThat(verdict.table()).contains("khambok/2564 (not compared)");
    }

    @Test
    void the_comparison_of_an_earlier_rebuild_proves_nothing() {
        assertThat(verdict("""
                {"live": 1, "rebuilt": 2, "rows": 4, "equal": 4, "differing": [], "uncompared": []}""").equal()).isFalse();
        assertThat(verdict("null").equal()).isFalse();
    }

    @Test
    void a_report_that_is_missing_is_not_equal() {
        assertThat(Verdict.of(BEGUN, List.of()).equal()).isFalse();
    }

    private static Verdict verdict(String comparison) {
        return Verdict.of(BEGUN, List.of(JsonMapper.shared().readTree("""
                        {"name": "measures", "live": 3, "lastComparison": %s}""".formatted(comparison))));
    }
}
