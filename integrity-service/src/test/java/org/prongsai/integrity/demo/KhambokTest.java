package org.prongsai.integrity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first user's facts, as the demo posts them: the service takes them, and they are the report's. */
class KhambokTest extends ServiceTest {

    private static final Path DEMO = Path.of("../demo/khambok");
    /** The facts of the report as data, where they lie beside the repository. */
    private static final Path FACTS = Path.of("../../shared/domain/measures-2564.json");

    private static final Path OIT = Path.of("../../shared/domain/oit-2564.json");

    record Demo(List<Request> requests) {}

    record Request(String method, String path, String role, JsonNode body) {}

    @Test
    void everything_is_taken_in_the_order_of_the_files() throws IOException {
        var khambok = newAgency();

        for (var request : requests()) {
            post(khambok, request);
        }

        var plan = khambok.get("/api/measures?fiscalYear=2564").send().done(200);
        assertThat(plan.at("/measures")).hasSize(9);
        var disclosures =
                khambok.get("/api/disclosures?fiscalYear=2564").send().done(200).at("/items");
        assertThat(disclosures)
                .isNotEmpty()
                .hasSize(requests("/api/disclosures").size());
        assertThat(khambok.get("/api/units").send().done(200).at("/posts")).hasSize(8);
        assertThat(khambok.getAs(Role.OFFICER, "/api/oit-items?fiscalYear=2564")
                        .send()
                        .done(200)
                        .at("/items"))
                .hasSize(43)
                .allMatch(item -> item.at("/state").asString().equals("MISSING"));
        assertThat(khambok.getAs(Role.OFFICER, "/api/deficiencies?fiscalYear=2564")
                        .send()
                        .done(200)
                        .at("/items"))
                .hasSize(12)
                .allMatch(item -> item.at("/resolved").isNull());
    }

    @Test
    void the_plan_is_the_reports() throws IOException {
        assumeTrue(Files.exists(FACTS), "the facts of the report are not beside the repository");
        var facts = JsonMapper.shared().readTree(FACTS.toFile());
        var plan = requests("/api/measures").getFirst().body();

        assertThat(plan.at("/fiscalYear")).isEqualTo(facts.at("/fiscalYear"));
        assertThat(plan.at("/units")).isEqualTo(facts.at("/agency/units"));
        assertThat(plan.at("/measures")).hasSameSizeAs(facts.at("/measures"));
        for (int i = 0; i < facts.at("/measures").size(); i++) {
            var expected = facts.at("/measures").get(i);
            var measure = plan.at("/measures").get(i);
            for (var column : List.of(
                    "number", "titleTh", "periodStart", "periodEnd", "resultTh", "recommendationTh", "oitItems")) {
                assertThat(measure.get(column)).as(column + " of " + (i + 1)).isEqualTo(expected.get(column));
            }
            assertThat(texts(measure.get("responsible"), null))
                    .isEqualTo(texts(expected.get("responsible"), null).stream()
                            .map(who -> who.equals("every unit") ? "every-unit" : who)
                            .toList());
            assertThat(texts(measure.get("steps"), "inReport")).isEqualTo(texts(expected.get("steps"), "inReport"));
        }
    }

    @Test
    void items_and_deficiencies_are_the_reports() throws IOException {
        assumeTrue(Files.exists(OIT), "the facts of the report are not beside the repository");
        var facts = JsonMapper.shared().readTree(OIT.toFile());
        var list = requests("/api/oit-items").getFirst().body();

        assertThat(list.at("/points")).isEqualTo(facts.at("/weightInIta"));
        assertThat(list.at("/items")).hasSameSizeAs(facts.at("/items"));
        for (int i = 0; i < facts.at("/items").size(); i++) {
            for (var field : List.of("code", "group", "titleTh")) {
                assertThat(list.at("/items").get(i).get(field))
                        .isEqualTo(facts.at("/items").get(i).get(field));
            }
        }
        var found = requests("/api/deficiencies").stream()
                .map(request -> request.body().at("/code").asString() + " "
                        + request.body().at("/foundTh").asString())
                .toList();
        assertThat(found)
                .containsExactlyElementsOf(facts.at("/items")
                        .valueStream()
                        .filter(item -> item.has("deficiency2563"))
                        .map(item -> item.at("/code").asString() + " "
                                + item.at("/deficiency2563/defectTh").asString())
                        .toList());
    }

    @Test
    void a_demo_that_is_loaded_again_changes_nothing() throws IOException {
        var khambok = newAgency();

        for (int time = 0; time < 2; time++) {
            for (var request : requests()) {
                if (!request.path().equals("/api/disclosures")) {
                    post(khambok, request);
                }
            }
        }

        assertThat(khambok.get("/api/measures?fiscalYear=2564").send().eTag()).isEqualTo("\"1\"");
    }

    private static void post(TestAgency agency, Request request) {
        assertThat(request.method()).isEqualTo("POST");
        var role = Role.ofCode(request.role()).orElseThrow();
        agency.postAs(role, request.path(), request.body()).send().done(201);
    }

    private static List<Request> requests() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9].*"))
                    .sorted()
                    .flatMap(file -> JsonMapper.shared().readValue(file.toFile(), Demo.class).requests().stream())
                    .filter(request -> !request.path().startsWith("/api/services"))
                    .toList();
        }
    }

    private static List<Request> requests(String path) throws IOException {
        return requests().stream()
                .filter(request -> request.path().equals(path))
                .toList();
    }

    private static List<String> texts(JsonNode list, @Nullable String field) {
        return list.valueStream()
                .map(item -> field == null ? item : item.get(field))
                .map(JsonNode::asString)
                .toList();
    }
}
