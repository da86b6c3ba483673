package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.support.problem.ProblemType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A gateway that was told of no key. */
@DirtiesContext
class NoTrafficTest extends GatewayTestBase {

    @TempDir
    private static Path place;

    @DynamicPropertySource
    static void placeOfEarlierDays(DynamicPropertyRegistry properties) {
        properties.add("prongsai.gateway.traffic.directory", () -> place.toString());
    }

    @Test
    void nothing_is_written_when_it_is_off() throws Exception {
        for (String path :
                new String[] {"/api/complaints", "/api/complaints/status", "/complaints", "/complaints/status"}) {
            assertThat(post(path, "{}").statusCode()).isEqualTo(200);
        }

        // without a key there is nobody who could still be writing
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("traffic-data");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void everybody_may_know_that_it_is_off() throws Exception {
        var answer = get("/api/complaints/privacy");

        assertThat(answer.body()).isEqualTo("{\"trafficData\":\"OFF\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(COMPLAINTS.received()).isEmpty();
    }

    @Test
    void it_is_an_agencys_answer_as_every_other() throws Exception {
        assertProblem(send("/api/complaints/privacy", header("Host", "example.org")), ProblemType.UNKNOWN_AGENCY);
        assertProblem(
                send("/api/complaints/privacy", header("Authorization", LoginIssuer.bearer(token -> token))),
                ProblemType.FORBIDDEN);
    }

    @Test
    void it_is_described_with_the_rest_of_the_api() throws Exception {
        JsonNode described = JSON.readTree(get("/api/openapi.json").body()).at("/paths/~1api~1complaints~1privacy/get");

        assertThat(described.path("tags").path(0).asString()).isEqualTo("gateway");
        assertThat(described.has("x-roles")).isFalse();
    }
}
