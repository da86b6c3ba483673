package org.prongsai.complaint.involvement.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.contracts.Topics;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.AgencyId;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is responsible for what a case is about has no part in it, as soon as the other service has said so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConflictOfInterestTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HANDLER = "dev-complaint-handler";

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    private TestAgency agency;
    private String ocid = "";

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = TestAgency.of("complaint-service", port);
        ocid = "ocds-prongsai-" + agency.id() + "-2570-0001";
        try (var log = new TestLog()) {
            log.create(Topics.PROCUREMENT_EVENTS);
            log.create(Topics.ESERVICE_EVENTS);
        }
    }

    @Test
    void while_nobody_knows_who_is_responsible_only_a_supervisor_opens_the_case() {
        fileAboutTheProcurement();
        open(COMPLAINT_HANDLER).refused(ProblemType.FACTS_AWAITED);
        step(COMPLAINT_HANDLER, "acknowledge", "{}").refused(ProblemType.FACTS_AWAITED);
        open(COMPLAINT_SUPERVISOR).done(200);

        tell("somebody-else");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(open(COMPLAINT_HANDLER).status()).isEqualTo(200));
        step(COMPLAINT_HANDLER, "acknowledge", "{}").done(200);
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"somebody-else\"}")
                .refused(ProblemType.VALIDATION_FAILED, "to");
    }

    @Test
    void who_is_responsible_never_finds_the_case() {
        tell(HANDLER);
        fileAboutTheProcurement();

        await().atMost(PATIENCE).untilAsserted(() -> open(COMPLAINT_HANDLER).refused(ProblemType.NOT_FOUND));
        assertThat(agency.getAs(COMPLAINT_HANDLER, "/api/complaints")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
        assertThat(open(COMPLAINT_SUPERVISOR).done(200).at("/involved/0").asString())
                .isEqualTo(HANDLER);
    }

    @Test
    void who_becomes_responsible_later_loses_the_case_without_anybody_opening_it() {
        var procurement = History.procurement(new AgencyId(agency.id()), ocid);
        try (var log = new TestLog()) {
            log.sendAll(Topics.PROCUREMENT_EVENTS, procurement.created(null, "somebody-else"));
            fileAboutTheProcurement();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(open(COMPLAINT_HANDLER).status()).isEqualTo(200));
            step(COMPLAINT_HANDLER, "acknowledge", "{}").done(200);
            step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"%s\"}".formatted(HANDLER))
                    .done(200);

            log.sendAll(Topics.PROCUREMENT_EVENTS, procurement.awarded(HANDLER));
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(theCase().at("/handler").isNull()).isTrue());
    }

    private void tell(String responsible) {
        try (var log = new TestLog()) {
            log.sendAll(
                    Topics.PROCUREMENT_EVENTS,
                    History.procurement(new AgencyId(agency.id()), ocid).created(null, responsible));
        }
    }

    private void fileAboutTheProcurement() {
        var complaint = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("subject", "จัดจ้างล่าช้า")
                .put("description", "ถนนยังไม่เริ่ม");
        complaint.putObject("about").put("ocid", "โครงการ " + ocid.toUpperCase(Locale.ROOT));
        agency.post("/api/complaints", complaint).send().done(201);
    }

    private JsonNode theCase() {
        return agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints")
                .send()
                .done(200)
                .at("/items/0");
    }

    private Answer open(Role role) {
        return agency.getAs(role, "/api/complaints/" + theCase().at("/id").asString())
                .send();
    }

    private Answer step(Role role, String step, String body) {
        var found = theCase();
        return agency.postAs(role, "/api/complaints/" + found.at("/id").asString() + "/" + step, body)
                .ifMatch("\"" + found.at("/version").asLong() + "\"")
                .send();
    }
}
