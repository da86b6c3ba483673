package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.OFFICER;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.embedded.TestBackends;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.CaseLoader;
import org.prongsai.embedded.demo.Chapter;
import org.prongsai.embedded.demo.DemoCalls;
import org.prongsai.embedded.demo.DoneCases;
import org.prongsai.embedded.demo.StaffTokens;
import org.prongsai.embedded.demo.tuayang.Tuayang;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A year that was lived on paper is entered by staff: with its days, late, and saying so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.timer.interval=PT0.1S")
class PaperCasesTest {

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    private TestAgency agency;

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
    }

    @Test
    void its_reporter_follows_a_paper_case_by_a_receipt_and_reads_when_things_happened() {
        var receipt = enter(letter()).done(201);
        assertThat(receipt.at("/trackingNumber").asString()).startsWith("2564-");
        assertThat(receipt.at("/replyDueOn").asString()).isEqualTo("2021-03-16");

        var id = receipt.at("/id").asString();
        step(id, 1, "acknowledge", "{\"occurredOn\": \"2021-03-05\", \"note\": \"รับเรื่องแล้ว\"}")
                .done(200);
        agency.postAs(
                        COMPLAINT_SUPERVISOR,
                        "/api/complaints/" + id + "/assign",
                        "{\"to\": \"dev-complaint-handler\", \"occurredOn\": \"2021-03-08\"}")
                .ifMatch("\"2\"")
                .send()
                .done(200);
        step(id, 3, "resolve", "{\"outcome\": \"FIXED\", \"occurredOn\": \"2021-04-20\"}")
                .done(200);
        step(id, 4, "close", "{}").done(200);

        var body = JsonMapper.shared()
                .createObjectNode()
                .put("receiptCode", receipt.at("/receiptCode").asString());
        var timeline =
                agency.post("/api/complaints/status", body).send().done(200).at("/timeline");
        assertThat(timeline.valueStream()
                        .limit(4)
                        .map(step -> step.at("/status").asString()
                                + " " + step.at("/occurredOn").asString()
                                + " " + step.at("/recordedLate").asBoolean()))
                .containsExactly(
                        "RECEIVED 2021-03-01 true",
                        "ACKNOWLEDGED 2021-03-05 true",
                        "ASSIGNED 2021-03-08 true",
                        "RESOLVED 2021-04-20 true");
        assertThat(timeline.at("/4/recordedLate").asBoolean()).isFalse();
    }

    @Test
    void its_events_have_the_days_and_the_clock_makes_no_reply_overdue_of_a_late_record() {
        enter(letter()).done(201);
        var online = agency.post("/api/complaints", online()).send().done(201);
        assertThat(online.at("/receiptCode").asString()).isNotBlank();
        var paper = cases().stream()
                .filter(found -> found.at("/channel").asString().equals("LETTER"))
                .findFirst()
                .orElseThrow();
        step(paper.at("/id").asString(), 1, "acknowledge", "{\"occurredOn\": \"2021-03-05\"}")
                .done(200);

        await().untilAsserted(() -> assertThat(journal(paper.at("/id").asString()))
                .extracting(event -> event.getString("type") + " " + event.getString("occurredOn"))
                .containsExactly("complaint.received.v1 2021-03-01", "complaint.acknowledged.v1 2021-03-05"));
        var received = JsonMapper.shared()
                .readTree(journal(paper.at("/id").asString()).getFirst().getString("data"));
        assertThat(received.at("/channel").asString()).isEqualTo("LETTER");
    }

    @Test
    void staff_see_that_it_came_on_paper_and_the_auditor_who_entered_it() {
        enter(letter()).done(201);

        var found = cases().getFirst();
        assertThat(found.at("/channel").asString()).isEqualTo("LETTER");
        assertThat(found.at("/receiveNumber").asString()).isEqualTo("๑๒/๒๕๖๔");
        assertThat(found.at("/receivedOn").asString()).isEqualTo("2021-03-01");
        var opened = agency.getAs(
                        COMPLAINT_HANDLER, "/api/complaints/" + found.at("/id").asString())
                .send()
                .done(200);
        assertThat(opened.at("/timeline/0/recordedLate").asBoolean()).isTrue();
        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/complaints")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/action").asString() + " by "
                                + entry.at("/actor").asString()))
                .contains("enter by dev-complaint-handler"));
    }

    @Test
    void a_repeated_entry_gets_the_same_receipt_and_makes_no_second_case() {
        var key = UUID.randomUUID().toString();
        var first = agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", letter())
                .key(key)
                .send();
        var second = agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", letter())
                .key(key)
                .send();

        assertThat(second.done(201)).isEqualTo(first.done(201));
        assertThat(cases()).hasSize(1);
    }

    @Test
    void only_those_who_handle_cases_enter_them() {
        agency.post("/api/complaints/on-behalf", letter()).send().refused(ProblemType.UNAUTHENTICATED);
        agency.postAs(OFFICER, "/api/complaints/on-behalf", letter()).send().refused(ProblemType.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "channel, '\"WEB\"', channel",
        "channel, null, channel",
        "receivedOn, '\"2999-01-01\"', receivedOn",
        "receivedOn, '\"2003-10-09\"', receivedOn",
        "receivedOn, null, receivedOn",
        "receiveNumber, '\"นาย ก\"', receiveNumber",
        "category, '\"nobody-knows\"', category",
    })
    void what_does_not_fit_is_refused_by_its_field(String name, String value, String field) {
        var body = letter();
        body.set(name, JsonMapper.shared().readTree(value));

        enter(body).refused(ProblemType.VALIDATION_FAILED, field);
        assertThat(cases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28", "2999-01-01"})
    void a_step_on_an_impossible_day_is_refused_by_its_field(String day) {
        enter(letter()).done(201);

        step(cases().getFirst().at("/id").asString(), 1, "acknowledge", "{\"occurredOn\": \"" + day + "\"}")
                .refused(ProblemType.VALIDATION_FAILED, "occurredOn");
    }

    @Test
    void a_case_filed_here_takes_no_other_day_than_the_one_of_its_recording() {
        agency.post("/api/complaints", online()).send().done(201);
        var today = cases().getFirst().at("/receivedOn").asString();

        step(cases().getFirst().at("/id").asString(), 1, "acknowledge", "{\"occurredOn\": \"" + today + "\"}")
                .refused(ProblemType.VALIDATION_FAILED, "occurredOn");
    }

    @Test
    void the_complaints_that_the_demo_makes_up_are_taken(@TempDir Path directory) {
        var today = BangkokTime.today(Clock.systemUTC());
        var told = Tuayang.life(Path.of("../demo/tuayang/vocabulary.json"), today).stream()
                .filter(chapter -> chapter.name().equals("complaints"))
                .flatMap(chapter -> chapter.cases().stream())
                .toList();
        var byStaff = told.stream()
                .filter(one -> one.deeds().getFirst().role() != null)
                .filter(one -> one.id().endsWith("3"))
                .toList();
        var others = told.stream().filter(one -> one.deeds().getFirst().role() == null);

        try (var http = HttpClient.newHttpClient()) {
            StaffTokens tokens = (_, role) -> TestTokens.staff(
                            "complaint-service", agency.id(), Role.ofCode(role).orElseThrow())
                    .substring("Bearer ".length());
            var calls = new DemoCalls(http, URI.create("http://127.0.0.1:" + port), tokens);
            new CaseLoader(calls, _ -> {})
                    .load(
                            new Agency(agency.id(), List.of("127.0.0.1"), "", "", true),
                            List.of(new Chapter("complaints", Chapter.Order.SIDE_BY_SIDE, byStaff)),
                            DoneCases.in(directory.resolve("done")));
        }
        others.forEach(
                one -> agency.post("/api/complaints", one.deeds().getFirst().body())
                        .send()
                        .done(201));

        assertThat(byStaff).hasSizeGreaterThanOrEqualTo(15);
        assertThat(agency.getAs(COMPLAINT_HANDLER, "/api/complaints?status=CLOSED")
                        .send()
                        .done(200)
                        .at("/items"))
                .hasSizeGreaterThan(10);
    }

    private Answer enter(JsonNode body) {
        return agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", body)
                .send();
    }

    private Answer step(String id, long version, String step, String body) {
        return agency.postAs(COMPLAINT_HANDLER, "/api/complaints/" + id + "/" + step, body)
                .ifMatch("\"" + version + "\"")
                .send();
    }

    private List<JsonNode> cases() {
        return agency.getAs(COMPLAINT_HANDLER, "/api/complaints")
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<Document> journal(String aggregate) {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection("journal")
                .find(new Document("agency", agency.id()).append("aggregate", aggregate))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static ObjectNode letter() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("category", "road")
                .put("channel", "LETTER")
                .put("receivedOn", "2021-03-01")
                .put("receiveNumber", "๑๒/๒๕๖๔")
                .put("subject", "ถนนเป็นหลุม")
                .put("description", "ถนนหน้าโรงเรียนเป็นหลุมลึก");
    }

    private static ObjectNode online() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("subject", "ไฟทางดับ")
                .put("description", "ไฟทางหน้าวัดดับ");
    }
}
