package org.prongsai.eservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.embedded.TestBackends;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.CaseLoader;
import org.prongsai.embedded.demo.Chapter;
import org.prongsai.embedded.demo.DemoCalls;
import org.prongsai.embedded.demo.DoneCases;
import org.prongsai.embedded.demo.StaffTokens;
import org.prongsai.embedded.demo.tuayang.Tuayang;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The requests that the demo makes up, as it sends them: the service takes them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TuayangTest {

    private static final String SERVICE = "eservice-service";
    private static final Path DEMO = Path.of("../demo/tuayang");

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @Test
    void the_requests_that_the_demo_makes_up_are_taken(@TempDir Path directory) {
        var agency = TestAgency.of(SERVICE, port);
        JsonMapper.shared()
                .readTree(DEMO.resolve("050-services.json").toFile())
                .at("/requests")
                .forEach(call -> agency.postAs(ITAS_ADMIN, "/api/services", call.at("/body"))
                        .send()
                        .done(201));
        var told = life(Set.of("service requests")).getFirst().cases();
        var byStaff = told.stream()
                .filter(one -> one.deeds().getFirst().role() != null)
                .filter(one -> one.id().endsWith("7") || one.deeds().size() > 1)
                .toList();

        load(agency, directory, List.of(new Chapter("requests", Chapter.Order.SIDE_BY_SIDE, byStaff)));
        told.stream()
                .filter(one -> one.deeds().getFirst().role() == null)
                .map(one -> one.deeds().getFirst())
                .forEach(asked -> agency.post(asked.path(), asked.body()).send().done(201));

        assertThat(byStaff).hasSizeGreaterThan(100);
        for (var status : List.of("COMPLETED", "REJECTED", "SUBMITTED")) {
            assertThat(agency.getAs(SERVICE_OFFICER, "/api/service-requests?status=" + status)
                            .send()
                            .done(200)
                            .at("/items"))
                    .isNotEmpty();
        }
    }

    private void load(TestAgency agency, Path directory, List<Chapter> chapters) {
        StaffTokens tokens = (_, role) -> TestTokens.staff(
                        SERVICE, agency.id(), Role.ofCode(role).orElseThrow())
                .substring("Bearer ".length());
        try (var http = HttpClient.newHttpClient()) {
            var calls = new DemoCalls(http, URI.create("http://127.0.0.1:" + port), tokens);
            new CaseLoader(calls, _ -> {})
                    .load(
                            new Agency(agency.id(), List.of("127.0.0.1"), "", "", true),
                            chapters,
                            DoneCases.in(directory.resolve("done")));
        }
    }

    private static List<Chapter> life(Set<String> names) {
        return Tuayang.life(DEMO.resolve("vocabulary.json"), BangkokTime.today(Clock.systemUTC())).stream()
                .filter(chapter -> names.contains(chapter.name()))
                .toList();
    }
}
