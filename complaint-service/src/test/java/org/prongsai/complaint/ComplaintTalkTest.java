package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.HEAD;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.TestBackends;
import org.prongsai.encryption.CaseAccess;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
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

/** What is said in a case after it was filed, who may read what of it, and how it ends for good. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComplaintTalkTest {

    private static final String SECRET = "ซองใต้โต๊ะ-" + UUID.randomUUID();
    private static final String NAME = "ผู้กล้า-" + UUID.randomUUID();

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Autowired
    private CaseCiphers ciphers;

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
    void reporter_and_staff_talk_and_staffs_notes_stay_among_them() {
        var code = file("CORRUPTION");
        say(code, "ขอเพิ่มเติม " + SECRET).done(201);
        step(COMPLAINT_HANDLER, "messages", "{\"text\": \"ขอบคุณ\"}").done(200);
        step(COMPLAINT_HANDLER, "notes", "{\"text\": \"โทรหา " + SECRET + "\"}").done(200);

        var status = status(code);
        assertThat(status.at("/messages")
                        .valueStream()
                        .map(message -> message.at("/from").asString() + " "
                                + message.at("/text").asString()))
                .containsExactly("REPORTER ขอเพิ่มเติม " + SECRET, "STAFF ขอบคุณ");
        assertThat(status.toString()).doesNotContain("โทรหา");
        var opened = open(COMPLAINT_SUPERVISOR).done(200);
        assertThat(opened.at("/messages/1/by").asString()).isEqualTo("dev-complaint-handler");
        assertThat(opened.at("/notes/0/text").asString()).isEqualTo("โทรหา " + SECRET);
        for (var collection : List.of("complaints", "journal", "audit")) {
            assertThat(stored(collection))
                    .noneMatch(document -> document.toJson().contains(SECRET));
        }
    }

    @Test
    void a_message_sent_again_is_said_once() {
        var code = file("SERVICE");
        var body = word(code).put("text", "ยังไม่ซ่อม");
        var key = UUID.randomUUID().toString();
        var first =
                agency.post("/api/complaints/messages", body).key(key).send().done(201);
        var again =
                agency.post("/api/complaints/messages", body).key(key).send().done(201);

        assertThat(again).isEqualTo(first);
        assertThat(status(code).at("/messages")).hasSize(1);
    }

    @Test
    void an_answer_to_a_question_sets_the_case_going_again() {
        var code = file("SERVICE");
        step(COMPLAINT_HANDLER, "acknowledge", "{}").done(200);
        step(COMPLAINT_HANDLER, "request-information", "{\"text\": \"ซอยใด\"}").done(200);
        var waiting = status(code);
        assertThat(waiting.at("/status").asString()).isEqualTo("WAITING");
        assertThat(waiting.at("/messages/0/text").asString()).isEqualTo("ซอยใด");
        assertThat(open(COMPLAINT_HANDLER).done(200).at("/limits").toString())
                .contains("{\"what\":\"DECISION\"", "\"standing\":true", "{\"what\":\"REPORTER\"");

        say(code, "ซอย ๓").done(201);

        assertThat(status(code).at("/status").asString()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void a_code_that_no_case_has_is_told_in_the_same_words_whatever_is_asked_with_it() {
        file("SERVICE");
        var nobodys = JsonMapper.shared().createObjectNode().put("receiptCode", "0000-0000-0000-0000");
        var answers = Stream.of(
                        agency.post("/api/complaints/status", nobodys).send(),
                        agency.post(
                                        "/api/complaints/messages",
                                        nobodys.deepCopy().put("text", "x"))
                                .send(),
                        agency.post("/api/complaints/withdrawals", nobodys).send(),
                        agency.post(
                                        "/api/complaints/reopenings",
                                        nobodys.deepCopy().put("reason", "x"))
                                .send(),
                        agency.post(
                                        "/api/complaints/ratings",
                                        nobodys.deepCopy().put("stars", 1))
                                .send())
                .map(answer -> answer.status()
                        + answer.json().at("/type").asString()
                        + answer.json().at("/detail").asString())
                .distinct();
        assertThat(answers).singleElement().asString().contains("404/problems#receipt-unknown");
    }

    @Test
    void a_grievance_is_withdrawn_reopened_and_rated_by_its_reporter() {
        var code = file("SERVICE");
        agency.post("/api/complaints/withdrawals", word(code).put("reason", "ซ่อมเองแล้ว"))
                .send()
                .done(201);
        var closed = status(code);
        assertThat(closed.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/outcome").asString()).isEqualTo("WITHDRAWN");
        assertThat(closed.at("/actions").valueStream().map(JsonNode::asString)).containsExactly("reopen", "rate");

        agency.post("/api/complaints/reopenings", word(code).put("reason", "พังอีก"))
                .send()
                .done(201);
        assertThat(status(code).at("/status").asString()).isEqualTo("REOPENED");

        step(COMPLAINT_SUPERVISOR, "reject", "{\"rejection\": \"ALREADY_DECIDED\"}")
                .done(200);
        agency.post("/api/complaints/ratings", word(code).put("stars", 6))
                .send()
                .refused(ProblemType.VALIDATION_FAILED, "stars");
        agency.post("/api/complaints/ratings", word(code).put("stars", 2).put("reason", "ช้า"))
                .send()
                .done(201);
        assertThat(status(code).at("/rating/stars").asInt()).isEqualTo(2);
        assertThat(open(COMPLAINT_HANDLER).done(200).at("/starsReason").asString())
                .isEqualTo("ช้า");
        await().untilAsserted(() -> assertThat(stored("journal"))
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        "complaint.received.v1",
                        "complaint.withdrawn.v1",
                        "complaint.closed.v1",
                        "complaint.reopened.v1",
                        "complaint.rejected.v1",
                        "complaint.rated.v1"));
    }

    @Test
    void a_corruption_case_goes_on_when_its_reporter_withdraws() {
        var code = file("CORRUPTION");
        agency.post("/api/complaints/withdrawals", word(code).put("reason", "กลัว"))
                .send()
                .done(201);
        assertThat(status(code).at("/status").asString()).isEqualTo("RECEIVED");
        var opened = open(COMPLAINT_HANDLER).done(200);
        assertThat(opened.at("/withdrawn").asBoolean()).isTrue();
        assertThat(opened.at("/withdrawnReason").asString()).isEqualTo("กลัว");
    }

    @Test
    void an_anonymous_letter_is_triaged_before_anybody_is_charged_with_it() {
        file("CORRUPTION", false);
        step(COMPLAINT_HANDLER, "acknowledge", "{}").done(200);
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"noi\"}").refused(ProblemType.TRIAGE_NEEDED);
        step(COMPLAINT_HANDLER, "triage", "{\"finding\": \"WITNESSES_NAMED\", \"involved\": [\"noi\"]}")
                .done(200);
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"noi\"}").refused(ProblemType.VALIDATION_FAILED, "to");
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"dam\"}").done(200);
    }

    @Test
    void to_who_is_named_there_is_no_such_case() {
        file("CORRUPTION");
        var id = theCase().at("/id").asString();
        step(COMPLAINT_SUPERVISOR, "involve", "{\"staff\": [\"dev-complaint-handler\"], \"reason\": \"ถูกกล่าวถึง\"}")
                .done(200);

        open(COMPLAINT_HANDLER, id).refused(ProblemType.NOT_FOUND);
        assertThat(agency.getAs(COMPLAINT_HANDLER, "/api/complaints")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
        for (var version : List.of("\"1\"", "\"2\"", "\"9\"")) {
            agency.postAs(COMPLAINT_HANDLER, "/api/complaints/" + id + "/acknowledge", "{}")
                    .ifMatch(version)
                    .send()
                    .refused(ProblemType.NOT_FOUND);
        }
        agency.getAs(COMPLAINT_HANDLER, "/api/complaints/" + id + "/identity")
                .send()
                .refused(ProblemType.NOT_FOUND);
    }

    @Test
    void who_reported_is_read_with_leave_of_a_supervisor_for_a_time_and_on_record() {
        file("SERVICE");
        var id = theCase().at("/id").asString();
        var identity = "/api/complaints/" + id + "/identity";
        assertThat(open(COMPLAINT_HANDLER).done(200).toString()).doesNotContain(NAME);
        agency.getAs(COMPLAINT_HANDLER, identity).send().refused(ProblemType.IDENTITY_WITHHELD);
        step(COMPLAINT_HANDLER, "request-identity", "{}").refused(ProblemType.VALIDATION_FAILED, "reason");
        step(COMPLAINT_HANDLER, "request-identity", "{\"reason\": \"ต้องโทรกลับ\"}")
                .done(200);
        assertThat(asking("IDENTITY"))
                .as("waits for a supervisor")
                .extracting(found -> found.at("/id").asString())
                .containsExactly(id);
        assertThat(asking("ERASURE")).isEmpty();
        agency.getAs(COMPLAINT_HANDLER, identity).send().refused(ProblemType.IDENTITY_WITHHELD);
        step(COMPLAINT_SUPERVISOR, "grant-identity", "{\"to\": \"dev-complaint-handler\", \"hours\": 100}")
                .refused(ProblemType.VALIDATION_FAILED, "hours");
        step(COMPLAINT_SUPERVISOR, "grant-identity", "{\"to\": \"dev-complaint-handler\", \"hours\": 1}")
                .done(200);

        assertThat(agency.getAs(COMPLAINT_HANDLER, identity)
                        .send()
                        .done(200)
                        .at("/name")
                        .asString())
                .isEqualTo(NAME);
        agency.getAs(COMPLAINT_SUPERVISOR, identity).send().refused(ProblemType.IDENTITY_WITHHELD);
        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/complaints")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/action").asString() + " by "
                                + entry.at("/actor").asString()))
                .contains(
                        "request-identity by dev-complaint-handler",
                        "grant-identity by dev-complaint-supervisor",
                        "read-identity by dev-complaint-handler"));
    }

    @Test
    void the_auditor_reads_and_exports_who_did_what_and_why() {
        file("SERVICE");
        step(COMPLAINT_HANDLER, "request-identity", "{\"reason\": \"=ต้องโทรกลับ\"}")
                .done(200);

        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/complaints")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/reason").asString("")))
                .contains("=ต้องโทรกลับ"));
        var export = agency.getAs(AUDITOR, "/api/audit/complaints")
                .header("Accept", "text/csv")
                .send();
        assertThat(export.body())
                .startsWith("\uFEFFat,actor,role,action,aggregate,reason")
                .contains("dev-complaint-handler,complaint-handler,request-identity,")
                .as("no spreadsheet takes it for a formula")
                .contains("'=ต้องโทรกลับ");
        agency.getAs(COMPLAINT_SUPERVISOR, "/api/audit/complaints")
                .header("Accept", "text/csv")
                .send()
                .refused(ProblemType.FORBIDDEN);
        assertThat(stored("audit")).noneMatch(entry -> entry.toJson().contains("ต้องโทรกลับ"));
    }

    @Test
    void similar_cases_are_shown_linked_and_closed_as_duplicates_while_each_receipt_stays_good() {
        var first = file("SERVICE");
        var firstId = theCase().at("/id").asString();
        var firstNumber = theCase().at("/trackingNumber").asString();
        var second = file("SERVICE");
        var secondId = theCase().at("/id").asString();

        var similar = agency.getAs(COMPLAINT_HANDLER, "/api/complaints/" + secondId + "/similar")
                .send()
                .done(200)
                .at("/items");
        assertThat(similar).singleElement().satisfies(found -> {
            assertThat(found.at("/id").asString()).isEqualTo(firstId);
            assertThat(found.at("/because").toString()).contains("WORDS", "TIME");
        });
        step(COMPLAINT_HANDLER, "link", "{\"to\": \"" + firstNumber + "\"}").done(200);
        assertThat(open(COMPLAINT_HANDLER).done(200).at("/linked/0").asString())
                .as("whatever it was called by")
                .isEqualTo(firstId);
        step(COMPLAINT_HANDLER, "link", "{\"to\": \"2570-AAAAAAAAAA\"}").refused(ProblemType.VALIDATION_FAILED, "to");
        assertThat(agency.getAs(COMPLAINT_HANDLER, "/api/complaints?trackingNumber=" + firstNumber)
                        .send()
                        .done(200)
                        .at("/items"))
                .extracting(found -> found.at("/id").asString())
                .containsExactly(firstId);
        step(COMPLAINT_SUPERVISOR, "close-as-duplicate", "{\"of\": \"" + firstId + "\"}")
                .done(200);

        assertThat(status(second).at("/outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(status(first).at("/status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void an_erased_case_is_read_by_nobody_and_its_receipt_says_that_it_is_gone() throws IOException {
        var code = endedLongAgo();
        var id = theCase().at("/id").asString();
        var backup = backup();
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .done(200);
        step(COMPLAINT_SUPERVISOR, "approve-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .refused(ProblemType.SECOND_PERSON_NEEDED);
        assertThat(erasures(COMPLAINT_SUPERVISOR))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.at("/allowedActions"))
                        .as("who proposed it waits for somebody else")
                        .isEmpty());
        assertThat(erasures(HEAD)).singleElement().satisfies(waiting -> {
            assertThat(waiting.at("/id").asString()).isEqualTo(id);
            assertThat(waiting.at("/allowedActions/0").asString()).isEqualTo("approve-erasure");
            assertThat(waiting.toString()).doesNotContain(SECRET);
            assertThat(agency.getAs(HEAD, "/api/complaints/erasures/" + id)
                            .send()
                            .done(200))
                    .isEqualTo(waiting);
        });
        step(HEAD, "approve-erasure", "{\"reason\": \"คณะกรรมการเห็นชอบ\"}").done(200);

        assertThat(erasures(HEAD)).as("nothing waits any more").isEmpty();
        assertThat(agency.getAs(HEAD, "/api/complaints/erasures/" + id)
                        .send()
                        .done(200)
                        .at("/erasedOn")
                        .isString())
                .isTrue();
        assertThat(ciphers.of(new CaseId(agency.id(), id))).isInstanceOf(KeyErased.class);
        var opened = open(COMPLAINT_SUPERVISOR).done(200);
        assertThat(opened.at("/statement").isNull()).isTrue();
        assertThat(opened.toString()).doesNotContain(SECRET);
        var status = status(code);
        assertThat(status.at("/erased").asBoolean()).isTrue();
        assertThat(status.toString()).doesNotContain(SECRET);
        assertThat(status.at("/actions")).isEmpty();
        say(code, "ยังอยู่ไหม").refused(ProblemType.STATE_CONFLICT);

        // Whoever kept the documents of before has nothing that opens them: the store of keys has none for the case.
        assertThat(backup.getFirst().get("sealed", Document.class)).isNotEmpty();
        CaseAccess withTheBackup = ciphers.createIfAbsent(new CaseId(agency.id(), id));
        assertThat(withTheBackup).isInstanceOf(KeyErased.class);
        try (var files = Files.walk(keys)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.getFileName().toString().equals(agency.id() + "." + id + ".key"));
        }
        await().untilAsserted(() -> assertThat(stored("journal"))
                .extracting(event -> event.getString("type"))
                .endsWith("complaint.erased.v1"));
    }

    @Test
    void what_has_to_be_kept_or_is_on_hold_is_not_erased() {
        file("SERVICE");
        step(COMPLAINT_SUPERVISOR, "reject", "{\"rejection\": \"ABUSIVE\"}").done(200);
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ขอลบ\"}").refused(ProblemType.STILL_TO_BE_KEPT);

        agency = TestAgency.of("complaint-service", port);
        endedLongAgo();
        step(COMPLAINT_SUPERVISOR, "hold", "{\"reason\": \"คำสั่งศาล\"}").done(200);
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .refused(ProblemType.ON_HOLD);
        step(COMPLAINT_SUPERVISOR, "release", "{\"reason\": \"ศาลยกเลิก\"}").done(200);
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .done(200);
    }

    /** A paper case that was done with before the time of keeping began to run out. */
    private String endedLongAgo() {
        var letter = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("channel", "LETTER")
                .put("receivedOn", "2006-03-01")
                .put("subject", SECRET)
                .put("description", SECRET);
        var code = agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", letter)
                .send()
                .done(201)
                .at("/receiptCode")
                .asString();
        step(COMPLAINT_HANDLER, "acknowledge", "{\"occurredOn\": \"2006-03-02\", \"note\": \"" + SECRET + "\"}")
                .done(200);
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"dev-complaint-handler\", \"occurredOn\": \"2006-03-02\"}")
                .done(200);
        step(COMPLAINT_HANDLER, "resolve", "{\"outcome\": \"FIXED\", \"occurredOn\": \"2006-03-03\"}")
                .done(200);
        step(COMPLAINT_HANDLER, "close", "{\"occurredOn\": \"2006-03-03\"}").done(200);
        return code;
    }

    private List<Document> backup() {
        return stored("complaints").stream()
                .map(document -> Document.parse(document.toJson()))
                .toList();
    }

    private String file(String kind) {
        return file(kind, true);
    }

    private String file(String kind, boolean named) {
        var complaint = JsonMapper.shared()
                .createObjectNode()
                .put("kind", kind)
                .put("subject", "เรื่อง")
                .put("description", "รายละเอียด");
        if (named) {
            complaint.putObject("reporter").put("name", NAME);
        }
        return agency.post("/api/complaints", complaint)
                .send()
                .done(201)
                .at("/receiptCode")
                .asString();
    }

    private static ObjectNode word(String code) {
        return JsonMapper.shared().createObjectNode().put("receiptCode", code);
    }

    private Answer say(String code, String text) {
        return agency.post("/api/complaints/messages", word(code).put("text", text))
                .send();
    }

    private JsonNode status(String code) {
        return agency.post("/api/complaints/status", word(code)).send().done(200);
    }

    private JsonNode theCase() {
        return agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints")
                .send()
                .done(200)
                .at("/items/0");
    }

    private Answer open(Role role) {
        return open(role, theCase().at("/id").asString());
    }

    private Answer open(Role role, String id) {
        return agency.getAs(role, "/api/complaints/" + id).send();
    }

    private Answer step(Role role, String step, String body) {
        var found = theCase();
        return agency.postAs(role, "/api/complaints/" + found.at("/id").asString() + "/" + step, body)
                .ifMatch("\"" + found.at("/version").asLong() + "\"")
                .send();
    }

    private JsonNode asking(String what) {
        return agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints?asks=" + what)
                .send()
                .done(200)
                .at("/items");
    }

    private JsonNode erasures(Role role) {
        return agency.getAs(role, "/api/complaints/erasures").send().done(200).at("/items");
    }

    private List<Document> stored(String collection) {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection(collection)
                .find(new Document("agency", agency.id()))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Bytes are text here only to be searched. */
    @Test
    void what_a_reporter_says_later_is_in_no_key_file_either() throws IOException {
        say(file("SERVICE"), SECRET).done(201);
        try (var files = Files.walk(keys)) {
            for (var key : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(key, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
            }
        }
    }
}
