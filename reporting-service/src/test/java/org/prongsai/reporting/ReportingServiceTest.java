package org.prongsai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.reporting.testing.Histories.day;
import static org.prongsai.reporting.testing.Histories.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.embedded.TestBackends;
import org.prongsai.reporting.testing.Client;
import org.prongsai.reporting.testing.Histories;
import org.prongsai.reporting.testing.Log;
import org.prongsai.reporting.testing.Service;
import org.prongsai.support.security.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service with a real broker and a real store. Every test has an agency of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String agency = "agency-" + UUID.randomUUID().toString().substring(0, 8);
    private Log log;
    private ConfigurableApplicationContext service;
    private int port;

    @BeforeAll
    void start(@TempDir Path directory) {
        log = new Log(TestBackends.kafkaBootstrapServers());
        var started = new Service(
                "reporting-service-1",
                directory,
                TestBackends.kafkaBootstrapServers(),
                TestBackends.mongoUri(),
                "prongsai_reporting");
        service = SpringApplication.run(
                ReportingServiceApplication.class, started.arguments().toArray(String[]::new));
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertThat(readiness()).isEqualTo(503);
        log.createTopics();
        await().atMost(SOON).until(() -> readiness() == 200);
    }

    @AfterAll
    void stop() {
        service.close();
        log.close();
    }

    @Test
    void a_complaint_is_counted_once_however_often_it_is_sent() {
        var history = Histories.of(agency, "complaint-once")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .acknowledged(day("2021-03-02"), true);
        log.complaint(history);
        log.complaint(history);

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode statistics = client().statistics(2564);
            assertThat(statistics.get("total").longValue()).isEqualTo(1);
            assertThat(statistics.at("/byStatus/ACKNOWLEDGED").longValue()).isEqualTo(1);
        });
        JsonNode statistics = client().statistics(2564);
        assertThat(statistics.at("/byMonth/2021-03").longValue()).isEqualTo(1);
        assertThat(statistics.at("/daysToClose/p50").isNull()).isTrue();
        assertThat(statistics.at("/asOf/logEpoch").longValue()).isEqualTo(1);
        assertThat(statistics.at("/asOf/positions/0/topic").stringValue()).isEqualTo(Topics.COMPLAINT_EVENTS);
        assertThat(statistics.at("/asOf/rulesVersion").stringValue()).isEqualTo("2500.1");
        assertThat(client().json("/api/reports/complaint-statistics?fiscalYear=2564&asOfDate=2021-03-01")
                        .at("/byStatus/RECEIVED")
                        .longValue())
                .isEqualTo(1);
    }

    @Test
    void a_year_without_data_answers_with_zeros_and_says_so() {
        JsonNode statistics = client().of("nobody").statistics(2560);

        assertThat(statistics.get("total").longValue()).isZero();
        assertThat(statistics.get("statementTh").stringValue()).startsWith("ไม่มีเรื่องร้องเรียน");
        assertThat(statistics.at("/corruption/statementTh").stringValue()).startsWith("ไม่มีเรื่องร้องเรียน");
        assertThat(statistics.at("/asOf/positions").isEmpty()).isTrue();
        assertThat(client().of("nobody")
                        .json("/api/reports/measures?fiscalYear=2560")
                        .get("measures")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_is_asked_wrongly_is_refused_with_a_problem() {
        assertProblem("/api/reports/complaint-statistics", 400, "year-out-of-range");
        assertProblem("/api/reports/complaint-statistics?fiscalYear=2499", 400, "year-out-of-range");
        assertProblem("/api/reports/complaint-statistics?fiscalYear=two", 400, "year-out-of-range");
        assertProblem("/api/reports/measures?fiscalYear=2701", 400, "year-out-of-range");
        assertProblem("/api/reports/measures/2701/1", 400, "year-out-of-range");
        assertProblem("/api/reports/measures?fiscalYear=2564&asOfDate=yesterday", 400, "validation-failed");
        assertProblem("/api/reports/measures?fiscalYear=2564&asof=2021-01-01", 400, "unknown-field");
        assertProblem("/api/reports/measures/2564/99", 404, "not-found");
        assertProblem("/api/projections", 401, "unauthenticated");
        assertProblem("/api/parked-events", 401, "unauthenticated");
        assertThat(client().json("/api/reports/measures?fiscalYear=๒๕๖๔")
                        .get("fiscalYear")
                        .intValue())
                .isEqualTo(2564);
    }

    @Test
    void a_report_that_has_not_changed_is_not_sent_again() {
        var first = client().of("nobody").get("/api/reports/measures?fiscalYear=2561");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(tag).startsWith("W/");
    }

    @Test
    void measures_are_folded_from_both_topics_and_name_their_events() {
        log.integrity(Histories.of(agency, "plan-2564")
                .adopted(
                        2564,
                        day("2020-10-01"),
                        List.of(
                                measure(
                                        1,
                                        StepRule.DISCLOSED,
                                        YearMonth.of(2021, 1),
                                        YearMonth.of(2021, 4),
                                        DisclosureKind.MANUAL),
                                measure(2, StepRule.HEARD, null, null))));
        log.integrity(Histories.of(agency, "disclosure-1")
                .published(2564, DisclosureKind.MANUAL, "office", day("2021-02-01"), 1, 1));
        log.complaint(Histories.of(agency, "complaint-heard").received(ComplaintKind.FEEDBACK, day("2021-02-02")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client().json("/api/reports/measures?fiscalYear=2564")
                                .get("percent")
                                .intValue())
                        .isEqualTo(100));
        JsonNode event = client().json("/api/reports/measures/2564/1").at("/steps/0/events/0");
        assertThat(event.get("id").stringValue()).isEqualTo("disclosure-1-1");
        assertThat(event.get("publicUrl").stringValue()).isEqualTo("https://www.kb.go.th/disclosure-1");
        JsonNode heard = client().json("/api/reports/measures/2564/2");
        assertThat(heard.get("state").stringValue()).isEqualTo("DONE");
        assertThat(heard.at("/steps/0/events/0/id").stringValue()).isEqualTo("complaint-heard-1");
        assertThat(heard.at("/steps/0/events/0").has("publicUrl")).isFalse();
        assertThat(client().json("/api/reports/measures/2564/1?asOfDate=2021-01-31")
                        .get("state")
                        .stringValue())
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void service_requests_are_counted_by_when_they_happened_and_a_year_without_any_says_so() {
        log.eservice(Histories.of(agency, "request-in-time")
                .submitted("elderly-allowance", day("2021-03-01"))
                .accepted(day("2021-03-01"))
                .completed(Timeliness.IN_TIME, 7, day("2021-03-01")));
        log.eservice(Histories.of(agency, "request-open").submitted("allowances", day("2021-04-01")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client().json("/api/reports/service-statistics?fiscalYear=2564")
                                .get("received")
                                .longValue())
                        .isEqualTo(2));
        JsonNode statistics = client().json("/api/reports/service-statistics?fiscalYear=2564");
        assertThat(statistics.get("completed").longValue()).isEqualTo(1);
        assertThat(statistics.get("inTime").longValue()).isEqualTo(1);
        assertThat(statistics.at("/byService/allowances/inProgress").longValue())
                .isEqualTo(1);
        assertThat(statistics.at("/byMonth/2021-03/completed").longValue()).isEqualTo(1);
        assertThat(statistics.at("/handlingMinutes/p50").intValue()).isEqualTo(7);
        assertThat(statistics.get("statementTh").stringValue()).contains("จำนวน ๒ คำขอ");
        assertThat(statistics.at("/asOf/positions/0/topic").stringValue()).isEqualTo(Topics.ESERVICE_EVENTS);
        assertThat(client().json("/api/reports/service-statistics?fiscalYear=2564&asOfDate=2021-02-28")
                        .get("received")
                        .longValue())
                .isZero();
        JsonNode nothing = client().json("/api/reports/service-statistics?fiscalYear=2560");
        assertThat(nothing.get("received").longValue()).isZero();
        assertThat(nothing.get("byMonth").size()).isEqualTo(12);
        assertThat(nothing.get("statementTh").stringValue()).startsWith("ไม่มีผู้ยื่นคำขอ");
        assertProblem("/api/reports/service-statistics?fiscalYear=2701", 400, "year-out-of-range");
    }

    @Test
    void an_event_that_does_not_fit_is_parked_shown_to_its_agency_and_mended_in_order() {
        String own = agency + "-parks";
        var broken = Histories.of(own, "complaint-broken")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .and("complaint.acknowledged.v1", "{}", day("2021-03-02"))
                .assigned(day("2021-03-03"));
        var mended = Histories.of(own, "complaint-broken")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .acknowledged(day("2021-03-02"), true);
        log.complaint(broken);
        log.complaint(Histories.of(own, "complaint-whole").received(ComplaintKind.SERVICE, day("2021-03-01")));
        Client admin = client().of(own).as(Role.ITAS_ADMIN);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(admin.statistics(2564).get("total").longValue()).isEqualTo(2);
            assertThat(parked(admin)).hasSize(4); // two events, by two projections
        });
        assertThat(parked(client().as(Role.ITAS_ADMIN))).isEmpty();
        assertThat(parked(admin).getFirst().toString())
                .contains("\"code\":\"REFUSED\"")
                .contains("complaint-broken");

        log.send(Topics.COMPLAINT_EVENTS, List.of(mended.event(2)));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(parked(admin)).isEmpty();
            assertThat(admin.statistics(2564).at("/byStatus/ASSIGNED").longValue())
                    .isEqualTo(1);
        });
    }

    @Test
    void a_redrive_of_what_still_does_not_fit_leaves_it_parked_and_is_no_business_of_others() {
        String own = agency + "-redrive";
        log.complaint(Histories.of(own, "complaint-odd").and("complaint.acknowledged.v1", "{}", day("2021-03-02")));
        Client admin = client().of(own).as(Role.ADMIN);
        await().atMost(SOON).until(() -> parked(admin).stream().anyMatch(ReportingServiceTest::hasAggregate));
        String id = parked(admin).stream()
                .filter(ReportingServiceTest::hasAggregate)
                .findFirst()
                .orElseThrow()
                .get("id")
                .stringValue();

        assertThat(client().as(Role.ADMIN)
                        .post("/api/parked-events/" + id + "/redrive")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.post("/api/parked-events/" + id + "/redrive").statusCode())
                .isEqualTo(202);
        assertThat(parked(admin)).anyMatch(item -> item.get("id").stringValue().equals(id));
    }

    @Test
    void nonsense_is_parked_for_the_administrator_and_stops_nobody() {
        log.sendNonsense(Topics.COMPLAINT_EVENTS, null, "no event");
        log.complaint(
                Histories.of(agency + "-after", "complaint-1").received(ComplaintKind.SERVICE, day("2021-03-01")));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(client().of(agency + "-after")
                            .statistics(2564)
                            .get("total")
                            .longValue())
                    .isEqualTo(1);
            assertThat(parked(client().as(Role.ADMIN))).anyMatch(item -> !hasAggregate(item));
        });
        assertThat(parked(client().as(Role.ITAS_ADMIN))).allMatch(ReportingServiceTest::hasAggregate);
    }

    @Test
    void a_rebuilt_projection_equals_the_live_one_and_takes_its_place() {
        for (int i = 0; i < 20; i++) {
            log.complaint(Histories.of(agency + "-rebuilt", "complaint-" + i)
                    .received(ComplaintKind.QUESTION, day("2021-03-01").plusDays(i))
                    .acknowledged(day("2021-03-02").plusDays(i), true));
        }
        Client reader = client().of(agency + "-rebuilt");
        await().atMost(SOON).until(() -> reader.statistics(2564).get("total").longValue() == 20);
        int before = client().projection("complaint-statistics").get("live").intValue();
        String key = UUID.randomUUID().toString();

        String answer = client().as(Role.ADMIN)
                .post("/api/projections/complaint-statistics/rebuild", key)
                .body();
        String again = client().as(Role.ADMIN)
                .post("/api/projections/complaint-statistics/rebuild", key)
                .body();

        assertThat(again).isEqualTo(answer);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client().projection("complaint-statistics")
                                .get("live")
                                .intValue())
                        .isEqualTo(before + 1));
        JsonNode comparison = client().projection("complaint-statistics").get("lastComparison");
        assertThat(comparison.get("differing").isEmpty()).isTrue();
        assertThat(comparison.get("uncompared").isEmpty()).isTrue();
        assertThat(comparison.get("equal").intValue())
                .isEqualTo(comparison.get("rows").intValue())
                .isPositive();
        assertThat(reader.statistics(2564).get("total").longValue()).isEqualTo(20);
        assertThat(client().as(Role.ADMIN)
                        .post("/api/projections/complaint-statistics/rebuild", key)
                        .body())
                .isEqualTo(answer);
        await().atMost(SOON)
                .until(() -> log.topics().stream()
                        .noneMatch(topic -> topic.startsWith("prongsai-complaint-statistics-g" + before + "-")));

        log.complaint(
                Histories.of(agency + "-rebuilt", "complaint-new").received(ComplaintKind.QUESTION, day("2021-05-01")));
        await().atMost(SOON).until(() -> reader.statistics(2564).get("total").longValue() == 21);
    }

    @Test
    void operators_see_how_far_projections_have_come() {
        await().atMost(SOON)
                .until(() -> client().consumer("measures").get("lag").longValue() == 0);
        JsonNode consumers = client().json("/actuator/consumers");
        assertThat(consumers.get("applied").propertyNames()).contains("complaint-statistics", "measures");
        assertThat(client().get("/actuator/prometheus").body())
                .contains("prongsai_accept_to_public_seconds")
                .contains("prongsai_consumer_lag")
                .contains("prongsai_parked_events");
    }

    @Test
    void an_operator_on_the_machine_rebuilds_without_a_login_and_nobody_else_does() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client().json("/actuator/projections")
                                .get("projections")
                                .valueStream()
                                .map(one -> one.get("name").stringValue()))
                        .containsExactly("complaint-statistics", "measures"));
        int before = client().projection("measures").get("live").intValue();

        assertThat(client().operate("/actuator/projections/measures").body()).contains("\"name\":\"measures\"");
        assertThat(client().operate("/actuator/projections/nothing").statusCode())
                .isEqualTo(404);

        await().atMost(SOON)
                .until(() -> client().projection("measures").get("live").intValue() > before);
        assertThat(client().as(Role.ADMIN).with("/actuator/projections").statusCode())
                .isEqualTo(403);
    }

    private void assertProblem(String path, int status, String slug) {
        var response = client().get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        assertThat(response.body()).contains("/problems#" + slug);
    }

    private int readiness() {
        return client().get("/actuator/health/readiness").statusCode();
    }

    private Client client() {
        return Client.anonymous(port, agency);
    }

    private static List<JsonNode> parked(Client client) {
        return client.json("/api/parked-events").get("items").valueStream().toList();
    }

    private static boolean hasAggregate(JsonNode item) {
        return !item.path("aggregate").isNull() && !item.path("aggregate").isMissingNode();
    }
}
