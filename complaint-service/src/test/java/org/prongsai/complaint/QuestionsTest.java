package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.TestBackends;
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
import tools.jackson.databind.node.ObjectNode;

/** Answered questions that an editor publishes for everybody. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QuestionsTest {

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

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
    void an_answered_question_is_published_and_found_by_its_words() {
        publish(answered(), "เบี้ยยังชีพรับลงทะเบียนเมื่อใด", "ทุกวันทำการ").done(201);

        assertThat(list("").at("/items/0/question").asString()).isEqualTo("เบี้ยยังชีพรับลงทะเบียนเมื่อใด");
        assertThat(list("เบี้ย ทำการ").at("/items")).hasSize(1);
        assertThat(list("ถนน").at("/items")).isEmpty();
        assertThat(TestAgency.of("complaint-service", port)
                        .get("/api/questions")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void what_tells_who_asked_is_not_published() {
        var id = answered();
        publish(id, "ป้าสมศรีถามเรื่องเบี้ย", "ทุกวัน").refused(ProblemType.VALIDATION_FAILED, "anonymised");
        publish(id, "เบี้ย", "โทรกลับ ๐๘๑-๒๓๔-๕๖๗๘").refused(ProblemType.VALIDATION_FAILED, "answer");
        publish(id, "เบี้ย", "ส่งที่ somsri@example.org").refused(ProblemType.VALIDATION_FAILED, "answer");
        var unconfirmed = body(id, "เบี้ย", "ทุกวัน").put("anonymised", false);
        agency.postAs(COMPLAINT_SUPERVISOR, "/api/questions", unconfirmed)
                .send()
                .refused(ProblemType.VALIDATION_FAILED, "anonymised");
        assertThat(list("").at("/items")).isEmpty();
    }

    @Test
    void only_an_answered_question_is_published_and_only_once_and_by_an_editor() {
        var open = file();
        publish(open, "เบี้ย", "ทุกวัน").refused(ProblemType.STATE_CONFLICT);
        var id = answered();
        var number = agency.getAs(COMPLAINT_HANDLER, "/api/complaints/" + id)
                .send()
                .done(200)
                .at("/summary/trackingNumber")
                .asString();
        agency.postAs(COMPLAINT_HANDLER, "/api/questions", body(id, "เบี้ย", "ทุกวัน"))
                .send()
                .refused(ProblemType.FORBIDDEN);
        publish(number, "เบี้ย", "ทุกวัน").done(201);
        publish(id, "เบี้ย", "อีกครั้ง").refused(ProblemType.STATE_CONFLICT);
    }

    @Test
    void a_correction_keeps_what_stood_there_and_a_withdrawal_leaves_a_notice() {
        publish(answered(), "เบี้ย", "ทุกวัน").done(201);
        var id = list("").at("/items/0/id").asString();
        change(id, 1, "correct", "{\"question\": \"เบี้ย\", \"answer\": \"สมศรีมาวันทำการ\", \"anonymised\": true}")
                .refused(ProblemType.VALIDATION_FAILED, "anonymised");
        change(id, 1, "correct", "{\"question\": \"เบี้ย\", \"answer\": \"วันทำการ\", \"anonymised\": true}")
                .done(200);
        assertThat(list("").at("/items/0/answer").asString()).isEqualTo("วันทำการ");
        assertThat(list("").at("/items/0/earlier/0/answer").asString()).isEqualTo("ทุกวัน");

        change(id, 2, "withdraw", "{}").done(200);
        var withdrawn = list("").at("/items/0");
        assertThat(withdrawn.at("/withdrawnOn").asString()).isNotBlank();
        assertThat(withdrawn.toString()).doesNotContain("วันทำการ", "ทุกวัน");
        assertThat(list("วันทำการ").at("/items")).isEmpty();
        assertThat(agency.get("/api/questions/" + id).send().done(200)).isEqualTo(withdrawn);
        agency.get("/api/questions/question-0").send().refused(ProblemType.NOT_FOUND);
        change(id, 3, "withdraw", "{}").refused(ProblemType.STATE_CONFLICT);
    }

    private JsonNode list(String words) {
        var query = words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return agency.get("/api/questions" + query).send().done(200);
    }

    private static ObjectNode body(String caseId, String question, String answer) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("caseId", caseId)
                .put("question", question)
                .put("answer", answer)
                .put("anonymised", true);
    }

    private Answer publish(String caseId, String question, String answer) {
        return agency.postAs(COMPLAINT_SUPERVISOR, "/api/questions", body(caseId, question, answer))
                .send();
    }

    private Answer change(String id, long version, String what, String body) {
        return agency.postAs(COMPLAINT_SUPERVISOR, "/api/questions/" + id + "/" + what, body)
                .ifMatch("\"" + version + "\"")
                .send();
    }

    private String file() {
        var question = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "QUESTION")
                .put("subject", "ถามเรื่องเบี้ย")
                .put("description", "เมื่อใด");
        question.putObject("reporter").put("name", "สมศรี ใจกล้า").put("email", "s@example.org");
        agency.post("/api/complaints", question).send().done(201);
        return agency.getAs(COMPLAINT_HANDLER, "/api/complaints")
                .send()
                .done(200)
                .at("/items/0/id")
                .asString();
    }

    private String answered() {
        var id = file();
        step(COMPLAINT_HANDLER, id, 1, "acknowledge", "{}");
        step(COMPLAINT_SUPERVISOR, id, 2, "assign", "{\"to\": \"dev-complaint-handler\"}");
        step(COMPLAINT_HANDLER, id, 3, "resolve", "{\"outcome\": \"ANSWERED\", \"note\": \"ทุกวัน\"}");
        return id;
    }

    private void step(Role role, String id, long version, String step, String body) {
        agency.postAs(role, "/api/complaints/" + id + "/" + step, body)
                .ifMatch("\"" + version + "\"")
                .send()
                .done(200);
    }
}
