package org.prongsai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** What a field is called that could hold what a person wrote, or who that person is. */
    private static final Set<String> WORDS_OF_A_PERSON =
            Set.of("name", "phone", "email", "description", "subject", "text", "address", "note", "message", "title");

    static Stream<String> types() {
        return EventTypes.all().stream();
    }

    static Stream<String> typesOfCases() {
        return types().filter(type -> type.startsWith("complaint.") || type.startsWith("service-request."));
    }

    static Stream<Contracts.Golden> golden() {
        return Contracts.golden().stream();
    }

    @Test
    void every_type_has_one_schema_and_every_schema_its_type() {
        assertThat(Contracts.schemas().keySet()).isEqualTo(new TreeSet<>(EventTypes.all()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_valid_and_open_and_says_what_it_describes(String type) {
        var schema = Contracts.schema(type);

        assertThat(violations(REGISTRY.getSchema(SchemaLocation.of(DRAFT)), schema.toString()))
                .isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(DRAFT);
        assertThat(schema.path("$id").asString()).isEqualTo("urn:prongsai:event:" + type);
        assertThat(schema.path("title").asString("")).isNotBlank();
        assertThat(schema.path("description").asString("")).isNotBlank();
        assertThat(schema.toString()).doesNotContain("additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_describes_the_record_field_by_field(String type) {
        var differences = new ArrayList<String>();
        compare(type, EventTypes.recordOf(type).orElseThrow(), Contracts.schema(type), differences);

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void what_is_written_fits_its_schema(Contracts.Golden golden) {
        var written = EventCodec.write(EventCodec.read(golden.type(), golden.body()));

        assertThat(violations(REGISTRY.getSchema(Contracts.schema(golden.type())), written))
                .isEmpty();
    }

    @Test
    void the_validator_does_refuse_a_body_that_does_not_fit() {
        var schema = REGISTRY.getSchema(Contracts.schema("complaint.assigned.v1"));

        assertThat(violations(schema, "{\"assignedOn\": \"9 March\", \"handler\": \"noi\"}"))
                .hasSize(1);
        assertThat(violations(schema, "{\"assignedOn\": \"2021-03-09\"}")).hasSize(1);
        assertThat(violations(schema, "{\"assignedOn\": \"2021-03-09\", \"handler\": \"noi@kb.go.th\"}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("typesOfCases")
    void no_field_of_a_case_could_carry_words_of_a_person(String type) {
        Contracts.schema(type).path("properties").properties().forEach(property -> {
            assertThat(wordsOf(property.getKey())).doesNotContainAnyElementsOf(WORDS_OF_A_PERSON);
            if (typesOf(property.getValue()).contains("string")) {
                assertThat(property.getValue().propertyNames())
                        .as("%s.%s is a closed list, a day or a code", type, property.getKey())
                        .containsAnyOf("enum", "format", "pattern");
            }
            assertThat(typesOf(property.getValue())).doesNotContain("object", "array");
        });
    }

    private static List<String> wordsOf(String fieldName) {
        return Arrays.stream(fieldName.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Error> violations(Schema schema, String body) {
        return schema.validate(Contracts.parse(body));
    }

    private static void compare(String at, Class<?> wire, JsonNode schema, List<String> differences) {
        var required = new TreeSet<String>();
        var names = new TreeSet<String>();
        for (var component : wire.getRecordComponents()) {
            var property = schema.path("properties").path(component.getName());
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            names.add(component.getName());
            if (!nullable) {
                required.add(component.getName());
            }
            if (typesOf(property).contains("null") != nullable) {
                differences.add(at + "." + component.getName() + ": nullable here, not there");
            }
            compareType(at + "." + component.getName(), component.getAnnotatedType(), property, differences);
        }
        if (!names.equals(new TreeSet<>(schema.path("properties").propertyNames()))) {
            differences.add(at + ": fields are " + names);
        }
        if (!required.equals(strings(schema.path("required")))) {
            differences.add(at + ": required are " + required);
        }
    }

    private static void compareType(String at, AnnotatedType annotated, JsonNode property, List<String> differences) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            expect(at, "array", property, differences);
            compareType(at + "[]", list.getAnnotatedActualTypeArguments()[0], property.path("items"), differences);
            return;
        }
        var type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            expect(at, "object", property, differences);
            compare(at, type, property, differences);
        } else if (type == int.class || type == Integer.class) {
            expect(at, "integer", property, differences);
        } else if (type == boolean.class || type == Boolean.class) {
            expect(at, "boolean", property, differences);
        } else {
            expect(at, "string", property, differences);
            if (type.isEnum() && !strings(property.path("enum")).equals(constants(type))) {
                differences.add(at + ": values are " + constants(type));
            }
            if (type == LocalDate.class && !property.path("format").asString("").equals("date")) {
                differences.add(at + ": is a day");
            }
            if (type == YearMonth.class
                    && !property.path("pattern").asString("").startsWith("^[0-9]{4}-")) {
                differences.add(at + ": is a month");
            }
        }
    }

    private static void expect(String at, String type, JsonNode property, List<String> differences) {
        if (!typesOf(property).contains(type)) {
            differences.add(at + ": is " + type);
        }
    }

    private static Set<String> constants(Class<?> type) {
        var names = new TreeSet<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    private static Set<String> typesOf(JsonNode property) {
        var type = property.path("type");
        return type.isString() ? Set.of(type.asString()) : strings(type);
    }

    private static Set<String> strings(JsonNode array) {
        var strings = new TreeSet<String>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
