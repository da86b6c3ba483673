package org.prongsai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaEvolutionTest {

    private static final String RELEASED = """
            {"type": "object", "required": ["kind", "steps"], "properties": {
              "kind": {"type": "string", "enum": ["A", "B"]},
              "unit": {"type": ["string", "null"], "pattern": "^[a-z]+$"},
              "steps": {"type": "array", "items": {"type": "object", "required": ["number"],
                "properties": {"number": {"type": "integer", "minimum": 1}}}}}}
            """;

    static Stream<String> types() {
        return Contracts.released().sequencedKeySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_released_schema_changed_in_no_way_that_breaks(String type) {
        assertThat(SchemaEvolution.breaks(Contracts.released(type), Contracts.schema(type)))
                .as("A released version only gains nullable, optional fields; make the next version beside it.")
                .isEmpty();
    }

    @Test
    void every_schema_has_a_released_copy_that_is_up_to_date() {
        assertThat(Contracts.released())
                .as("copy src/main/resources/schemas to src/test/resources/released when a change is allowed")
                .isEqualTo(Contracts.schemas());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a field removed              | \"unit\": {\"type\": [\"string\", \"null\"], \"pattern\": \"^[a-z]+$\"},  | ''",
                "a field renamed              | \"unit\":                  | \"office\":",
                "a type changed               | \"type\": \"integer\"      | \"type\": \"string\"",
                "null no longer allowed       | [\"string\", \"null\"]    | \"string\"",
                "null now allowed             | \"type\": \"string\"       | \"type\": [\"string\", \"null\"]",
                "a value removed              | [\"A\", \"B\"]            | [\"A\"]",
                "a value added                | [\"A\", \"B\"]            | [\"A\", \"B\", \"C\"]",
                "a pattern changed            | ^[a-z]+$                  | ^[a-z0-9]+$",
                "a bound tightened            | \"minimum\": 1           | \"minimum\": 2",
                "a bound removed              | , \"minimum\": 1         | ''",
                "a field no longer required   | [\"kind\", \"steps\"]     | [\"kind\"]",
                "an old field now required    | [\"kind\", \"steps\"]     | [\"kind\", \"steps\", \"unit\"]",
                "a required field added       | \"unit\":                  | \"new\": {\"type\": \"string\"}, \"unit\":",
                "closed to unknown fields     | \"required\": [\"kind\"    | \"additionalProperties\": false, \"required\": [\"kind\"",
                "a nested field removed       | \"number\": {\"type\": \"integer\", \"minimum\": 1} | ''",
                "a nested field now optional  | [\"number\"]              | []",
            })
    void a_breaking_change_is_found(String what, String from, String to) {
        assertThat(SchemaEvolution.breaks(Contracts.parse(RELEASED), changed(from, to)))
                .as(what)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a nullable field added         | \"unit\":   | \"new\": {\"type\": [\"string\", \"null\"]}, \"unit\":",
                "a nullable field added, nested | \"number\": | \"new\": {\"type\": [\"integer\", \"null\"]}, \"number\":",
                "better words                   | \"enum\":   | \"description\": \"which\", \"enum\":",
                "another order of required      | [\"kind\", \"steps\"] | [\"steps\", \"kind\"]",
            })
    void an_allowed_change_is_let_through(String what, String from, String to) {
        assertThat(SchemaEvolution.breaks(Contracts.parse(RELEASED), changed(from, to)))
                .as(what)
                .isEmpty();
    }

    private static JsonNode changed(String from, String to) {
        assertThat(RELEASED).contains(from);
        return Contracts.parse(RELEASED.replace(from, to));
    }
}
