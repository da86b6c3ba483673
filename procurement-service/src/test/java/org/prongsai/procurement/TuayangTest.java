package org.prongsai.procurement;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The procurements that the demo makes up, as it sends them: the service takes them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TuayangTest {

    private static final String SERVICE = "procurement-service";
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
    void the_procurements_that_the_demo_makes_up_are_taken(@TempDir Path directory) {
        var agency = TestAgency.of(SERVICE, port);
        var plans = life(Set.of("procurement plans"));
        // every fifth, and those in pieces just under the ceiling
        var told = life(Set.of("procurements")).getFirst().cases().stream()
                .filter(one -> one.id().matches(".*([05]|-21[123])"))
                .toList();

        load(agency, directory, plans);
        load(agency, directory, List.of(new Chapter("procurements", Chapter.Order.BEGUN_IN_TURN, told)));

        assertThat(told).hasSizeGreaterThan(60);
        for (var stage : List.of("COMPLETED", "CANCELLED", "CONTRACTED")) {
            assertThat(agency.get("/api/procurements?stage=" + stage)
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
