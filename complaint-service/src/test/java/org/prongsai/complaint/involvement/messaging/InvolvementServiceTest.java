package org.prongsai.complaint.involvement.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.Facts.Known;
import org.prongsai.complaint.involvement.Involvement;
import org.prongsai.contracts.Topics;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs follows the logs of the other services, and says how far it has come. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InvolvementServiceTest {

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private Involvement involvement;

    private final AgencyId agency =
            new AgencyId("a" + UUID.randomUUID().toString().substring(0, 8));

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @BeforeEach
    void theOtherServicesHaveStarted() {
        try (var log = new TestLog()) {
            log.create(Topics.PROCUREMENT_EVENTS);
            log.create(Topics.ESERVICE_EVENTS);
        }
    }

    @Test
    void what_the_other_services_tell_is_known_and_counted() throws IOException, InterruptedException {
        var ocid = "ocds-prongsai-" + agency + "-2570-0001";
        try (var log = new TestLog()) {
            log.sendAll(
                    Topics.PROCUREMENT_EVENTS, History.procurement(agency, ocid).created(null, "noi"));
            log.sendAll(
                    Topics.ESERVICE_EVENTS,
                    History.request(agency, "request-00112233445566778899")
                            .submitted("2570-K7QD2M9XAB")
                            .completed("nid"));
        }
        var both = new About(ocid, "2570-K7QD2M9XAB");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(involvement.of(agency, both))
                        .isEqualTo(new Known(Set.of(new StaffId("noi"), new StaffId("nid")))));

        var consumers = ask(HttpRequest.newBuilder(at("/actuator/consumers")).GET());
        assertThat(consumers.at("/consumers/0/name").asString()).isEqualTo("complaint-involvement");
        assertThat(consumers.at("/consumers/0/parked").isNumber()).isTrue();
        assertThat(consumers.at("/consumers/0/lag").isNumber()).isTrue();
        var applied = consumers.at("/applied/complaint-involvement");
        assertThat(applied.path(Topics.PROCUREMENT_EVENTS).asLong()).isPositive();
        assertThat(applied.path(Topics.ESERVICE_EVENTS).asLong()).isGreaterThan(1);
    }

    @Test
    void an_operator_of_the_machine_has_what_is_parked_tried_again() throws IOException, InterruptedException {
        var redriven = ask(HttpRequest.newBuilder(at("/actuator/consumers/complaint-involvement"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(redriven.path("applied").isNumber()).isTrue();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
