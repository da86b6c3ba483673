package org.prongsai.eservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service as it runs: over HTTP, on a real broker and a real store, on a day that the test chooses. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EserviceServiceTest {

    private static final String SECRET = "บ้านเลขที่ลับ-" + UUID.randomUUID();
    private static final String PERSON = "9000000000004";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    /** The facts of the report as data, where they lie beside the repository. */
    private static final Path FACTS = Path.of("../../shared/domain/services.json");

    /** A Tuesday morning on which offices work. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    private TestAgency agency;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("UTC");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @BeforeEach
    void anAgencyOfItsOwnThatOffersItsServices() {
        NOW.set(TUESDAY);
        agency = TestAgency.of("eservice-service", port);
        for (var code : List.of("elderly-allowance", "disability-allowance", "allowance-registration", "asset-loan")) {
            offer(code, code.equals("asset-loan") ? "null" : "{\"days\": 0, \"minutes\": 8}");
        }
    }

    @Test
    void the_catalogue_says_what_the_agency_has_stated_and_no_more() {
        var services = agency.get("/api/services").send().done(200).at("/items");

        assertThat(services.valueStream().map(service -> service.at("/code").asString()))
                .containsExactly("elderly-allowance", "disability-allowance", "allowance-registration", "asset-loan");
        var elderly = agency.get("/api/services/elderly-allowance").send().done(200);
        assertThat(elderly.at("/now/minutes").asInt()).isEqualTo(8);
        assertThat(elderly.at("/steps")).isEmpty();
        assertThat(elderly.at("/manual").isNull()).isTrue();
        assertThat(elderly.at("/window/open").asBoolean()).isTrue();
        assertThat(elderly.at("/form/1/type").asString()).isEqualTo("NATIONAL_ID");
        assertThat(agency.get("/api/services/asset-loan")
                        .send()
                        .done(200)
                        .at("/now")
                        .isNull())
                .isTrue();
        assertThat(TestAgency.of("eservice-service", port)
                        .get("/api/services")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void an_entry_of_the_catalogue_is_changed_by_a_new_edition_only() {
        var other = offerBody("asset-loan", "{\"days\": 3, \"minutes\": 0}");
        agency.postAs(ITAS_ADMIN, "/api/services", other).send().refused(ProblemType.STATE_CONFLICT);

        agency.postAs(ITAS_ADMIN, "/api/services/asset-loan/editions", other)
                .ifMatch("\"1\"")
                .send()
                .done(200);
        var revised = agency.get("/api/services/asset-loan").send().done(200);
        assertThat(revised.at("/edition").asInt()).isEqualTo(2);
        assertThat(revised.at("/now/days").asInt()).isEqualTo(3);
        agency.postAs(ITAS_ADMIN, "/api/services", offerBody("water-meter", "null"))
                .send()
                .refused(ProblemType.VALIDATION_FAILED, "code");
        agency.postAs(OFFICER, "/api/services", other).send().refused(ProblemType.FORBIDDEN);
    }

    @Test
    void a_request_gets_a_receipt_by_which_its_citizen_follows_it() {
        var receipt = submit("elderly-allowance", answers());

        assertThat(receipt.at("/trackingNumber").asString()).matches("2570-[0-9A-Z]{10}");
        assertThat(receipt.at("/dueAt").asString()).isEqualTo("2026-11-24T02:08:00Z");
        var code = receipt.at("/receiptCode").asString();
        var status =
                status(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")).done(200);
        assertThat(status.at("/trackingNumber")).isEqualTo(receipt.at("/trackingNumber"));
        assertThat(status.at("/service").asString()).isEqualTo("elderly-allowance");
        assertThat(status.at("/status").asString()).isEqualTo("SUBMITTED");
        assertThat(submit("asset-loan", loan()).at("/dueAt").isNull()).isTrue();

        agency = TestAgency.of("eservice-service", port);
        status(code).refused(ProblemType.RECEIPT_UNKNOWN);
        status("nonsense").refused(ProblemType.RECEIPT_UNKNOWN);
    }

    @Test
    void a_repeated_call_gets_the_same_receipt_and_makes_no_second_request() {
        var key = UUID.randomUUID().toString();
        var body = body(answers());
        var first = agency.post("/api/services/elderly-allowance/requests", body)
                .key(key)
                .send();
        var reordered = JsonMapper.shared().createObjectNode();
        answers().properties().stream()
                .sorted(Map.Entry.<String, JsonNode>comparingByKey().reversed())
                .forEach(answer -> reordered.set(answer.getKey(), answer.getValue()));
        var second = agency.post("/api/services/elderly-allowance/requests", body(reordered))
                .key(key)
                .send();

        assertThat(second.done(201)).isEqualTo(first.done(201));
        assertThat(requests()).hasSize(1);
        agency.post("/api/services/elderly-allowance/requests", body(answers().put("address", "ที่อื่น")))
                .key(key)
                .send()
                .refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void outside_its_window_a_request_is_refused_and_nothing_of_it_is_kept() {
        NOW.set(Instant.parse("2026-11-30T17:00:00Z")); // midnight in Bangkok: December
        ask("elderly-allowance", answers()).refused(ProblemType.OUTSIDE_WINDOW);
        var closed = agency.get("/api/services/elderly-allowance").send().done(200);
        assertThat(closed.at("/window/open").asBoolean()).isFalse();
        assertThat(closed.at("/window/opensOn").asString()).isEqualTo("2027-01-01");
        ask("disability-allowance", consented()).done(201);

        NOW.set(Instant.parse("2027-01-04T02:00:00Z"));
        ask("elderly-allowance", answers()).done(201);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void what_does_not_fit_is_refused_by_its_field() {
        ask("elderly-allowance", answers().put("nationalId", "1234567890123"))
                .refused(ProblemType.VALIDATION_FAILED, "answers.nationalId");
        var script = answers();
        script.propertyNames().forEach(name -> script.put(name, "<script>alert(1)</script>"));
        ask("elderly-allowance", script)
                .refused(
                        ProblemType.VALIDATION_FAILED,
                        "answers.fullName",
                        "answers.nationalId",
                        "answers.birthDate",
                        "answers.phone",
                        "answers.address",
                        "answers.payment");
        ask("disability-allowance", answersWithout("birthDate"))
                .refused(ProblemType.VALIDATION_FAILED, "answers.consent");
        ask("elderly-allowance", answers().put("illness", "x")).refused(ProblemType.UNKNOWN_FIELD, "answers");
        agency.post(
                        "/api/services/elderly-allowance/requests",
                        body(answers()).put("receivedAt", "2021-01-01T00:00:00Z"))
                .send()
                .refused(ProblemType.UNKNOWN_FIELD, "receivedAt");
        ask("water-meter", answers()).refused(ProblemType.NOT_FOUND);
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_person_has_one_open_request_for_an_allowance_and_may_ask_again_when_it_is_over() {
        submit("elderly-allowance", answers());
        ask("elderly-allowance", answers().put("nationalId", "9-0000-00000-00-4"))
                .refused(ProblemType.REQUEST_ALREADY_OPEN);
        ask("disability-allowance", consented()).done(201);
        submit("asset-loan", loan());
        submit("asset-loan", loan());
        TestAgency neighbour = agency;
        agency = TestAgency.of("eservice-service", port);
        offer("elderly-allowance", "null");
        submit("elderly-allowance", answers());
        agency = neighbour;

        var id = idOf("elderly-allowance");
        step(id, 1, "reject", "{\"reason\": \"ยังไม่ถึงเกณฑ์อายุ\"}").done(200);
        ask("elderly-allowance", answers()).done(201);
    }

    @Test
    void of_several_requests_of_one_person_at_the_same_time_one_is_taken() {
        var answers = new ConcurrentLinkedQueue<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                callers.execute(
                        () -> answers.add(ask("elderly-allowance", answers()).status()));
            }
        }

        assertThat(answers).hasSize(6).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_request_goes_its_way_its_clock_stands_still_for_the_citizen_and_everybody_reads_how_far_it_is() {
        var code = submit("elderly-allowance", answers()).at("/receiptCode").asString();
        var id = idOf("elderly-allowance");
        assertThat(agency.getAs(SERVICE_OFFICER, "/api/service-requests")
                        .send()
                        .done(200)
                        .at("/items/0/allowedActions")
                        .toString())
                .isEqualTo("[\"accept\",\"reject\"]");

        later(120);
        step(id, 1, "accept", "{}").done(200);
        later(180);
        step(id, 2, "return-to-citizen", "{\"note\": \"ขอสำเนาทะเบียนบ้าน\"}").done(200);
        later(3 * 24 * 3600);
        var waiting = status(code).done(200);
        assertThat(waiting.at("/dueAt").isNull()).isTrue();
        assertThat(waiting.at("/timeline/2/note").asString()).isEqualTo("ขอสำเนาทะเบียนบ้าน");
        var key = UUID.randomUUID().toString();
        reply(code, key).done(201);
        reply(code, key).done(201);
        later(120);
        var completed = step(id, 4, "complete", "{\"note\": \"ลงทะเบียนแล้ว\"}");

        assertThat(completed.done(200).at("/minutesUsed").asInt()).isEqualTo(7);
        assertThat(completed.json().at("/timeliness").asString()).isEqualTo("IN_TIME");
        assertThat(completed.eTag()).isEqualTo("\"5\"");
        var status = status(code).done(200);
        assertThat(status.at("/timeline")
                        .valueStream()
                        .map(step -> step.at("/status").asString() + " "
                                + step.at("/by").asString()))
                .containsExactly(
                        "SUBMITTED CITIZEN", "ACCEPTED STAFF", "RETURNED STAFF", "ACCEPTED CITIZEN", "COMPLETED STAFF");
        assertThat(status.at("/timeline/3/note").asString()).isEqualTo("ส่งเอกสารแล้ว");
        reply(code, UUID.randomUUID().toString()).refused(ProblemType.STATE_CONFLICT);
        step(id, 5, "reject", "{\"reason\": \"x\"}").refused(ProblemType.STATE_CONFLICT);
        step(id, 4, "accept", "{}").refused(ProblemType.STALE_VERSION);
        step(id, 5, "return-to-citizen", "{}").refused(ProblemType.VALIDATION_FAILED, "note");
    }

    @Test
    void a_year_lived_on_paper_is_recorded_late_and_says_so() {
        var recorded = agency.postAs(SERVICE_OFFICER, "/api/service-requests", """
                        {"code": "elderly-allowance", "channel": "WALK_IN", "receivedAt": "2021-03-09T09:00:00+07:00",
                         "acceptedAt": "2021-03-09T09:01:00+07:00"}""")
                .send()
                .done(201);
        var id = recorded.at("/id").asString();
        assertThat(recorded.at("/trackingNumber").asString()).startsWith("2564-");
        step(id, 1, "complete", "{\"occurredAt\": \"2021-03-09T08:59:00+07:00\"}")
                .refused(ProblemType.VALIDATION_FAILED, "occurredAt");
        step(id, 1, "complete", "{\"occurredAt\": \"2021-03-09T09:07:00+07:00\"}")
                .done(200);

        var summary = requests().getFirst();
        assertThat(summary.at("/recordedLate").asBoolean()).isTrue();
        assertThat(summary.at("/recordedAt").asString()).isEqualTo(TUESDAY.toString());
        assertThat(summary.at("/minutesUsed").asInt()).isEqualTo(7);
        await().untilAsserted(() -> assertThat(stored("journal"))
                .extracting(event -> event.getString("type"), event -> event.getString("occurredOn"))
                .extracting(Object::toString)
                .allMatch(event -> event.contains("2021-03-09"))
                .hasSize(3));
        agency.postAs(
                        SERVICE_OFFICER,
                        "/api/service-requests",
                        "{\"code\": \"elderly-allowance\", \"channel\": \"WEB\"}")
                .send()
                .refused(ProblemType.VALIDATION_FAILED, "channel");
        agency.postAs(
                        SERVICE_OFFICER,
                        "/api/service-requests",
                        "{\"code\": \"elderly-allowance\", \"channel\": \"LETTER\", \"receivedAt\": \"2021-12-09T09:00:00+07:00\"}")
                .send()
                .refused(ProblemType.OUTSIDE_WINDOW);
    }

    @Test
    void officers_find_what_is_overdue_and_what_still_has_time_the_longest_waiting_first() {
        submit("elderly-allowance", answers());
        var first = idOf("elderly-allowance");
        later(9 * 60);
        submit("allowance-registration", consented());
        submit("asset-loan", loan());

        assertThat(ids("?due=OVERDUE")).containsExactly(first);
        assertThat(ids("?due=RUNNING"))
                .as("without a standard there is no time to run out")
                .containsExactly(idOf("allowance-registration"));
        assertThat(ids("?order=OLDEST").getFirst()).isEqualTo(first);

        step(first, 1, "accept", "{}").done(200);
        assertThat(ids("?due=OVERDUE&status=ACCEPTED")).containsExactly(first);
        step(first, 2, "complete", "{}").done(200);
        assertThat(ids("?due=OVERDUE")).isEmpty();
    }

    private List<String> ids(String query) {
        return listAs(SERVICE_OFFICER, query).stream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    @Test
    void only_service_officers_act_and_the_head_reads() {
        submit("elderly-allowance", answers());
        var id = idOf("elderly-allowance");
        agency.get("/api/service-requests").send().refused(ProblemType.UNAUTHENTICATED);
        agency.getAs(OFFICER, "/api/service-requests").send().refused(ProblemType.FORBIDDEN);
        agency.postAs(HEAD, "/api/service-requests/" + id + "/accept", "{}")
                .ifMatch("\"1\"")
                .send()
                .refused(ProblemType.FORBIDDEN);
        agency.postAs(SERVICE_OFFICER, "/api/service-requests/" + id + "/accept", "{}")
                .send()
                .refused(ProblemType.VERSION_REQUIRED);

        var opened = agency.getAs(HEAD, "/api/service-requests/" + id).send();
        assertThat(opened.done(200).at("/answers/address").asString()).isEqualTo(SECRET);
        assertThat(opened.json().at("/summary/allowedActions")).isEmpty();
        assertThat(opened.json().at("/form/0/labelTh").asString()).isNotEmpty();
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        TestAgency.of("eservice-service", port)
                .getAs(SERVICE_OFFICER, "/api/service-requests/" + id)
                .send()
                .refused(ProblemType.NOT_FOUND);
        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/eservice")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/action").asString() + " by "
                                + entry.at("/actor").asString()))
                .contains("read by dev-head", "submit by anonymous", "publish by dev-itas-admin"));
    }

    @Test
    void sensitive_services_share_a_wider_code_on_kafka_and_their_length_is_not_told() {
        submit("allowance-registration", consented());
        submit("disability-allowance", consented());
        for (var service : List.of("allowance-registration", "disability-allowance")) {
            var id = idOf(service);
            step(id, 1, "accept", "{}").done(200);
            step(id, 2, "complete", "{}").done(200);
        }

        await().untilAsserted(() -> assertThat(stored("journal")).hasSize(6));
        assertThat(stored("journal").stream()
                        .map(event -> event.getString("data"))
                        .filter(data -> data.contains("\"service\"")))
                .hasSize(2)
                .allMatch(data -> data.contains("\"allowances\""));
        assertThat(stored("journal").toString())
                .doesNotContain("allowance-registration", "disability-allowance", "minutesUsed");
    }

    @Test
    void nothing_that_a_citizen_wrote_is_in_the_database_in_the_clear() throws IOException {
        submit("elderly-allowance", answers());

        for (var collection : List.of("requests", "claims", "journal", "audit")) {
            // what the relay brings there comes a moment later
            await().untilAsserted(() -> assertThat(stored(collection)).isNotEmpty());
            for (var document : stored(collection)) {
                assertThat(document.toJson()).doesNotContain(SECRET, PERSON, "081 234 5678");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"khambok", "tuayang"})
    void the_demo_is_taken_in_the_order_of_its_files(String name) throws IOException {
        agency = TestAgency.of("eservice-service", port);
        var calls = demo(name);

        for (var call : calls) {
            var role = Role.ofCode(call.at("/role").asString()).orElseThrow();
            agency.postAs(role, call.at("/path").asString(), call.at("/body"))
                    .send()
                    .done(201);
        }

        assertThat(agency.get("/api/services").send().done(200).at("/items")).hasSize(4);
        assertThat(calls).anyMatch(call -> call.at("/path").asString().equals("/api/services"));
    }

    @Test
    void khamboks_catalogue_is_the_reports() throws IOException {
        assumeTrue(Files.exists(FACTS), "the facts of the report are not beside the repository");
        var facts = JsonMapper.shared().readTree(FACTS.toFile()).at("/services");
        var offers = demo("khambok").stream().map(call -> call.at("/body")).toList();

        assertThat(offers).hasSize(facts.size());
        for (var fact : facts) {
            var code = fact.path("publicCode").asString(fact.path("code").asString());
            var offer = offers.stream()
                    .filter(each -> each.at("/code").asString().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(minutes(offer.path("before"))).as(code).isEqualTo(minutes(fact.path("before")));
            assertThat(minutes(offer.path("now"))).as(code).isEqualTo(minutes(fact.path("now")));
            assertThat(offer.has("doubtTh"))
                    .as(code)
                    .isEqualTo(fact.path("doubtful").asBoolean(false));
            assertThat(offer.has("steps") || offer.has("manual")).as(code).isFalse();
        }
    }

    private static int minutes(JsonNode time) {
        return time.path("days").asInt(0) * 420 + time.path("minutes").asInt(0);
    }

    private static List<JsonNode> demo(String name) throws IOException {
        try (var files = Files.list(Path.of("../demo").resolve(name))) {
            return files.filter(file -> file.toString().contains("service"))
                    .sorted()
                    .flatMap(file -> JsonMapper.shared()
                            .readTree(file.toFile())
                            .at("/requests")
                            .valueStream())
                    .toList();
        }
    }

    private void offer(String code, String now) {
        agency.postAs(ITAS_ADMIN, "/api/services", offerBody(code, now)).send().done(201);
    }

    private static String offerBody(String code, String now) {
        return "{\"code\": \"%s\", \"now\": %s}".formatted(code, now);
    }

    private JsonNode submit(String service, ObjectNode answers) {
        return ask(service, answers).done(201);
    }

    private Answer ask(String service, ObjectNode answers) {
        return agency.post("/api/services/" + service + "/requests", body(answers))
                .send();
    }

    private static ObjectNode body(ObjectNode answers) {
        var body = JsonMapper.shared().createObjectNode();
        body.set("answers", answers);
        return body;
    }

    private static ObjectNode answers() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("fullName", "ผู้ขอ ตัวอย่าง")
                .put("nationalId", PERSON)
                .put("birthDate", "1966-12-01")
                .put("phone", "081 234 5678")
                .put("address", SECRET)
                .put("payment", "cash");
    }

    private static ObjectNode answersWithout(String field) {
        var answers = answers();
        answers.remove(field);
        return answers;
    }

    private static ObjectNode consented() {
        return answersWithout("birthDate").put("consent", "yes");
    }

    private static ObjectNode loan() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("fullName", "ผู้ขอ ตัวอย่าง")
                .put("nationalId", PERSON)
                .put("phone", "081 234 5678")
                .put("assets", "เต็นท์ 2 หลัง")
                .put("purpose", "งานบุญประจำหมู่บ้าน")
                .put("from", "1 มีนาคม 2570")
                .put("until", "2027-03-03");
    }

    private Answer status(String receiptCode) {
        var body = JsonMapper.shared().createObjectNode().put("receiptCode", receiptCode);
        return agency.post("/api/service-requests/status", body).send();
    }

    private Answer reply(String receiptCode, String key) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("receiptCode", receiptCode)
                .put("text", "ส่งเอกสารแล้ว");
        return agency.post("/api/service-requests/replies", body).key(key).send();
    }

    private Answer step(String id, long version, String step, String body) {
        return agency.postAs(SERVICE_OFFICER, "/api/service-requests/" + id + "/" + step, body)
                .ifMatch("\"" + version + "\"")
                .send();
    }

    private static void later(long seconds) {
        NOW.updateAndGet(now -> now.plusSeconds(seconds));
    }

    private List<JsonNode> requests() {
        return listAs(SERVICE_OFFICER, "");
    }

    private List<JsonNode> listAs(Role role, String query) {
        return agency.getAs(role, "/api/service-requests" + query)
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private String idOf(String service) {
        return listAs(SERVICE_OFFICER, "?service=" + service)
                .getFirst()
                .at("/id")
                .asString();
    }

    private List<Document> stored(String collection) {
        return mongo.getDatabase("prongsai_eservice")
                .getCollection(collection)
                .find(new Document("agency", agency.id()))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
