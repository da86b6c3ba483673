package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.OFFICER;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.embedded.TestBackends;
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

/** The service as it runs: over HTTP, on a real broker and a real store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComplaintServiceTest {

    private static final String SECRET = "ถุงเงินใต้โต๊ะ-" + UUID.randomUUID();

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
    void a_complaint_gets_a_receipt_by_which_its_reporter_follows_it() {
        var receipt = file(complaint("CORRUPTION"));

        assertThat(receipt.at("/trackingNumber").asString()).matches("25\\d\\d-[0-9A-Z]{10}");
        var status = status(receipt.at("/receiptCode").asString()).done(200);
        assertThat(status.at("/trackingNumber")).isEqualTo(receipt.at("/trackingNumber"));
        assertThat(status.at("/status").asString()).isEqualTo("RECEIVED");
        assertThat(status.at("/timeline/0/at")).isEqualTo(receipt.at("/receivedAt"));
    }

    @Test
    void a_receipt_is_read_as_people_write_it() {
        var code = file(complaint("SERVICE")).at("/receiptCode").asString();

        status(" " + code.toLowerCase(Locale.ROOT).replace("-", " ") + " ").done(200);
    }

    @Test
    void a_repeated_call_gets_the_same_receipt_and_makes_no_second_case() {
        var key = UUID.randomUUID().toString();
        var first =
                agency.post("/api/complaints", complaint("FEEDBACK")).key(key).send();
        var second =
                agency.post("/api/complaints", complaint("FEEDBACK")).key(key).send();

        assertThat(second.done(201)).isEqualTo(first.done(201));
        assertThat(cases()).hasSize(1);
    }

    @Test
    void a_key_is_not_taken_for_another_complaint() {
        var key = UUID.randomUUID().toString();
        agency.post("/api/complaints", complaint("FEEDBACK")).key(key).send().done(201);

        agency.post("/api/complaints", complaint("QUESTION"))
                .key(key)
                .send()
                .refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void the_receipt_of_one_agency_opens_nothing_at_another() {
        var code = file(complaint("SERVICE")).at("/receiptCode").asString();

        agency = TestAgency.of("complaint-service", port);
        status(code).refused(ProblemType.RECEIPT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "/kind, '\"RUMOUR\"', kind",
        "/kind, 7, kind",
        "/subject, '\"\"', subject",
        "/description, null, description",
        "/category, '\"nobody-knows\"', category",
        "/reporter, '{\"email\": \"nobody\"}', reporter.email",
    })
    void what_does_not_fit_is_refused_by_its_field(String pointer, String value, String field) {
        var body = (ObjectNode) complaint("SERVICE");
        body.set(pointer.substring(1), JsonMapper.shared().readTree(value));

        agency.post("/api/complaints", body).send().refused(ProblemType.VALIDATION_FAILED, field);
        assertThat(cases()).isEmpty();
    }

    @Test
    void without_a_mail_server_nobody_is_offered_mails() {
        assertThat(agency.get("/api/complaints/options").send().done(200).toString())
                .isEqualTo("{\"mail\":false}");
        var body = (ObjectNode) complaint("SERVICE");
        body.putObject("reporter").put("email", "somebody@example.org").put("notify", true);

        agency.post("/api/complaints", body).send().refused(ProblemType.VALIDATION_FAILED, "reporter.notify");
        assertThat(cases()).isEmpty();
    }

    @Test
    void an_unknown_field_is_refused() {
        var body = (ObjectNode) complaint("SERVICE");
        body.put("receivedAt", "2021-01-01");

        agency.post("/api/complaints", body).send().refused(ProblemType.UNKNOWN_FIELD, "receivedAt");
    }

    @Test
    void ten_megabytes_of_text_are_refused() {
        var body = (ObjectNode) complaint("SERVICE");
        body.put("description", "ก".repeat(3_500_000));

        agency.post("/api/complaints", body).send().refused(ProblemType.BODY_TOO_LARGE);
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_case_goes_its_way_and_its_reporter_reads_how_far_it_is() {
        var code = file(complaint("SERVICE")).at("/receiptCode").asString();
        var id = cases().getFirst().at("/id").asString();

        step(COMPLAINT_HANDLER, id, 1, "acknowledge", "{\"note\": \"รับเรื่องแล้ว\"}")
                .done(200);
        step(COMPLAINT_SUPERVISOR, id, 2, "assign", "{\"to\": \"dev-complaint-handler\"}")
                .done(200);
        step(COMPLAINT_HANDLER, id, 3, "resolve", "{\"outcome\": \"FIXED\", \"note\": \"ซ่อมแล้ว\"}")
                .done(200);
        var closed = step(COMPLAINT_HANDLER, id, 4, "close", "{}");

        assertThat(closed.eTag()).isEqualTo("\"5\"");
        var status = status(code).done(200);
        assertThat(status.at("/timeline")
                        .valueStream()
                        .map(step -> step.at("/status").asString()))
                .containsExactly("RECEIVED", "ACKNOWLEDGED", "ASSIGNED", "RESOLVED", "CLOSED");
        assertThat(status.at("/timeline/1/note").asString()).isEqualTo("รับเรื่องแล้ว");
        assertThat(status.at("/timeline/3/note").asString()).isEqualTo("ซ่อมแล้ว");
    }

    @Test
    void a_handler_sees_the_steps_with_who_took_them_and_what_they_themselves_may_do() {
        file(complaint("SERVICE"));
        var id = cases().getFirst().at("/id").asString();
        step(COMPLAINT_HANDLER, id, 1, "acknowledge", "{\"note\": \"รับเรื่องแล้ว\"}")
                .done(200);

        var byHandler =
                agency.getAs(COMPLAINT_HANDLER, "/api/complaints/" + id).send().done(200);
        assertThat(byHandler.at("/timeline/1/by").asString()).isEqualTo("dev-complaint-handler");
        assertThat(byHandler.at("/timeline/1/note").asString()).isEqualTo("รับเรื่องแล้ว");
        assertThat(actions(byHandler))
                .as("assigning is the supervisor's")
                .contains("request-information")
                .doesNotContain("assign");
        assertThat(actions(agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints/" + id)
                        .send()
                        .done(200)))
                .contains("assign");
    }

    @Test
    void a_list_is_narrowed_and_read_from_either_end() {
        file(complaint("SERVICE"));
        file(complaint("CORRUPTION"));
        file(complaint("SERVICE"));
        var newest = cases().getFirst().at("/id").asString();
        step(COMPLAINT_HANDLER, newest, 1, "acknowledge", "{}").done(200);
        step(COMPLAINT_SUPERVISOR, newest, 2, "assign", "{\"to\": \"noi\"}").done(200);

        assertThat(listed("kind=CORRUPTION")).hasSize(1);
        assertThat(listed("handler=noi")).containsExactly(newest);
        assertThat(listed("due=AWAITING")).hasSize(2).doesNotContain(newest);
        assertThat(listed("due=OVERDUE")).isEmpty();
        assertThat(listed("order=OLDEST")).isEqualTo(listed("order=NEWEST").reversed());
    }

    @Test
    void a_list_says_what_is_due_next_and_for_whom() {
        file(complaint("SERVICE"));
        var received = cases().getFirst();
        var id = received.at("/id").asString();
        assertThat(received.at("/dueFor").asString()).isEqualTo("REPLY");
        assertThat(received.at("/dueOn")).isEqualTo(received.at("/replyDueOn"));

        step(COMPLAINT_HANDLER, id, 1, "acknowledge", "{}").done(200);
        var replied = cases().getFirst();
        assertThat(replied.at("/dueFor").asString()).isEqualTo("DECISION");

        step(COMPLAINT_HANDLER, id, 2, "request-information", "{\"text\": \"ซอยใด\"}")
                .done(200);
        assertThat(cases().getFirst().at("/dueFor").asString())
                .as("the clock of the decision stands")
                .isEqualTo("REPORTER");

        step(COMPLAINT_HANDLER, id, 3, "resume", "{}").done(200);
        assertThat(cases().getFirst().at("/dueOn")).isEqualTo(replied.at("/dueOn"));

        step(COMPLAINT_SUPERVISOR, id, 4, "reject", "{\"rejection\": \"NOT_OUR_AUTHORITY\"}")
                .done(200);
        assertThat(cases().getFirst().at("/dueOn").isNull()).isTrue();
        assertThat(cases().getFirst().at("/dueFor").isNull()).isTrue();
    }

    private List<String> listed(String query) {
        return agency.getAs(COMPLAINT_HANDLER, "/api/complaints?" + query)
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        file(complaint("SERVICE"));
        var id = cases().getFirst().at("/id").asString();

        step(COMPLAINT_HANDLER, id, 9, "acknowledge", "{}").refused(ProblemType.STALE_VERSION);
        agency.postAs(COMPLAINT_HANDLER, "/api/complaints/" + id + "/acknowledge", "{}")
                .send()
                .refused(ProblemType.VERSION_REQUIRED);
        assertThat(cases().getFirst().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void what_a_state_does_not_allow_is_refused() {
        file(complaint("SERVICE"));
        var id = cases().getFirst().at("/id").asString();

        step(COMPLAINT_HANDLER, id, 1, "close", "{}").refused(ProblemType.STATE_CONFLICT);
    }

    @Test
    void a_repeated_step_is_answered_again_although_its_version_is_old_by_then() {
        file(complaint("SERVICE"));
        var id = cases().getFirst().at("/id").asString();
        var key = UUID.randomUUID().toString();
        var path = "/api/complaints/" + id + "/acknowledge";
        var first = agency.postAs(COMPLAINT_HANDLER, path, "{}")
                .key(key)
                .ifMatch("\"1\"")
                .send();
        var second = agency.postAs(COMPLAINT_HANDLER, path, "{}")
                .key(key)
                .ifMatch("\"1\"")
                .send();

        assertThat(second.done(200)).isEqualTo(first.done(200));
        assertThat(second.eTag()).isEqualTo("\"2\"");
    }

    @Test
    void only_those_who_handle_cases_see_them() {
        file(complaint("SERVICE"));
        agency.get("/api/complaints").send().refused(ProblemType.UNAUTHENTICATED);
        agency.getAs(OFFICER, "/api/complaints").send().refused(ProblemType.FORBIDDEN);
        var id = cases().getFirst().at("/id").asString();
        step(COMPLAINT_HANDLER, id, 1, "assign", "{\"to\": \"noi\"}").refused(ProblemType.FORBIDDEN);

        var other = TestAgency.of("complaint-service", port);
        other.getAs(COMPLAINT_HANDLER, "/api/complaints/" + id).send().refused(ProblemType.NOT_FOUND);
        assertThat(other.getAs(COMPLAINT_HANDLER, "/api/complaints")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void who_opens_a_case_is_on_record() {
        file(complaint("CORRUPTION"));
        var id = cases().getFirst().at("/id").asString();

        var opened =
                agency.getAs(COMPLAINT_HANDLER, "/api/complaints/" + id).send().done(200);
        assertThat(opened.at("/statement/description").asString()).isEqualTo(SECRET);

        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/complaints")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/action").asString() + " by "
                                + entry.at("/actor").asString()))
                .contains("read by dev-complaint-handler", "file by anonymous"));
    }

    @Test
    void every_event_is_in_the_journal_and_nothing_is_left_waiting() {
        file(complaint("SERVICE"));
        var id = cases().getFirst().at("/id").asString();
        step(COMPLAINT_HANDLER, id, 1, "acknowledge", "{}").done(200);

        await().untilAsserted(() -> assertThat(stored("journal"))
                .extracting(event -> event.getString("type"))
                .containsExactly("complaint.received.v1", "complaint.acknowledged.v1"));
        await().untilAsserted(() -> assertThat(stored("complaints").getFirst())
                .doesNotContainKey("pendingSince")
                .containsEntry("pending", List.of())
                .containsEntry("trail", List.of()));
    }

    @Test
    void nothing_that_a_reporter_wrote_is_in_the_database_in_the_clear() throws IOException {
        var body = (ObjectNode) complaint("CORRUPTION");
        body.putObject("reporter").put("name", SECRET);
        file(body);

        for (var collection : List.of("complaints", "journal", "audit")) {
            for (var document : stored(collection)) {
                assertThat(document.toJson()).doesNotContain(SECRET);
            }
        }
        try (var files = Files.walk(keys)) {
            for (var key : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(key, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
            }
        }
    }

    private static List<String> actions(JsonNode opened) {
        return opened.at("/allowedActions")
                .valueStream()
                .map(allowed -> allowed.at("/action").asString())
                .toList();
    }

    private JsonNode file(JsonNode complaint) {
        return agency.post("/api/complaints", complaint).send().done(201);
    }

    private Answer status(String receiptCode) {
        var body = JsonMapper.shared().createObjectNode().put("receiptCode", receiptCode);
        return agency.post("/api/complaints/status", body).send();
    }

    private Answer step(Role role, String id, long version, String step, String body) {
        return agency.postAs(role, "/api/complaints/" + id + "/" + step, body)
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

    private List<Document> stored(String collection) {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection(collection)
                .find(new Document("agency", agency.id()))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static JsonNode complaint(String kind) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", kind)
                .put("subject", "เรื่อง " + SECRET)
                .put("description", SECRET);
    }
}
