package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.HEAD;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.complaint.casework.mongo.ComplaintCodec;
import org.prongsai.complaint.notices.Post;
import org.prongsai.complaint.notices.Post.Sent;
import org.prongsai.complaint.notices.TellReporters;
import org.prongsai.complaint.notices.Turns;
import org.prongsai.complaint.notices.mail.RefusingServer;
import org.prongsai.complaint.notices.mongo.MongoTurns;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Mails to reporters, by a real mail server. The schedule stands still: each test makes its own rounds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class NoticesTest {

    private static final String SECRET = "ซองใต้โต๊ะ-" + UUID.randomUUID();
    private static final Duration NOW = Duration.ZERO;
    private static final Duration AFTER_A_REST = Duration.ofMinutes(6);
    private static final List<String> AGENCIES = IntStream.range(0, 20)
            .mapToObj(number ->
                    "m%02d%s".formatted(number, UUID.randomUUID().toString().substring(0, 13)))
            .toList();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int PORT = freePort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private static Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Autowired
    private Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;

    @Autowired
    private Testimony testimony;

    @Autowired
    private Post post;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Clock clock;

    private TestAgency agency;
    private String email;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", () -> directory.resolve("keys").toString());
        var agencies = directory.resolve("agencies.json");
        Files.writeString(
                agencies,
                AGENCIES.stream()
                        .map(id ->
                                "{\"id\": \"%s\", \"hosts\": [\"%s.example\"], \"nameTh\": \"อบต.\"}".formatted(id, id))
                        .collect(Collectors.joining(",", "[", "]")));
        properties.add("prongsai.agencies", agencies::toUri);
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        properties.add("prongsai.mail.from", () -> "แจ้งความคืบหน้า <no-reply@prongsai.example>");
        properties.add("prongsai.mail.interval", () -> "P1D");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void theServerComes() {
        SERVER.start();
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.stop();
    }

    @BeforeEach
    void anAgencyAndAReporterOfItsOwn() {
        sender.setPort(PORT);
        agency = new TestAgency("complaint-service", AGENCIES.get(NEXT.getAndIncrement()), port);
        email = "reporter-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void several_news_are_one_mail_that_says_only_that_there_is_something_new() throws Exception {
        var receipt = file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{\"note\": \"" + SECRET + "\"}");
        step(COMPLAINT_HANDLER, "messages", "{\"text\": \"" + SECRET + "\"}");
        step(COMPLAINT_HANDLER, "request-information", "{\"text\": \"" + SECRET + "\"}");

        round(NOW);
        round(NOW);

        var mail = mails().getFirst();
        assertThat(mails()).hasSize(1);
        assertThat(mail.getFrom()[0].toString()).contains("no-reply@prongsai.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@prongsai.example>");
        assertThat(mail.getSubject()).isEqualTo("มีความคืบหน้า / There is something new");
        var text = mail.getContent().toString();
        assertThat(text)
                .startsWith("มีความคืบหน้าในเรื่องที่ท่านแจ้ง โปรดเปิดดูด้วยรหัสติดตามเรื่องที่ท่านเก็บไว้")
                .contains("https://" + agency.id() + ".example/complaints/status")
                .contains("Please open it with the receipt code that you kept.");
        var everything = GreenMailUtil.getWholeMessage(mail) + mail.getSubject() + text;
        assertThat(everything)
                .doesNotContain(
                        SECRET,
                        receipt.at("/trackingNumber").asString(),
                        receipt.at("/receiptCode").asString(),
                        receipt.at("/receiptCode").asString().replace("-", ""),
                        theCase().at("/id").asString(),
                        "CORRUPTION",
                        "ทุจริต");
    }

    @Test
    void nobody_is_told_who_did_not_ask_for_it() {
        file(false);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");

        round(NOW);

        assertThat(mails()).isEmpty();
        assertThat(hasNews()).isFalse();
    }

    @Test
    void what_a_reporter_does_themselves_is_no_news_to_them() {
        var code = file(true).at("/receiptCode").asString();
        var word = JsonMapper.shared().createObjectNode().put("receiptCode", code);
        agency.post("/api/complaints/messages", word.deepCopy().put("text", "ขอเพิ่มเติม"))
                .send()
                .done(201);
        agency.post("/api/complaints/withdrawals", word).send().done(201);

        assertThat(hasNews()).isFalse();
    }

    @Test
    void news_wait_a_while_for_more() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        var wait = Duration.ofMinutes(3);

        teller(post, wait, Duration.ofMinutes(2)).tell();
        assertThat(mails()).isEmpty();
        teller(post, wait, Duration.ofMinutes(4)).tell();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void news_that_come_while_a_mail_is_on_its_way_are_told_by_the_next() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        Post slow = (of, to) -> {
            step(COMPLAINT_HANDLER, "messages", "{\"text\": \"เพิ่มเติม\"}");
            return post.send(of, to);
        };

        teller(slow, NOW, NOW).tell();
        assertThat(hasNews()).isTrue();
        round(NOW);

        assertThat(mails()).hasSize(2);
        assertThat(hasNews()).isFalse();
    }

    @Test
    void a_server_that_is_away_loses_nothing() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        SERVER.stop();
        try {
            round(NOW);
            assertThat(hasNews()).isTrue();
            assertThat(stored("notice_turns"))
                    .as("it is nobody's turn to wait for it")
                    .isEmpty();
        } finally {
            SERVER.start();
        }
        round(NOW);

        assertThat(mails()).hasSize(1);
        assertThat(hasNews()).isFalse();
    }

    @Test
    void a_server_that_is_away_is_left_alone_for_longer_and_longer() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        var asked = new AtomicInteger();
        var ahead = new AtomicReference<>(Duration.ZERO);
        Post away = (_, _) -> {
            asked.incrementAndGet();
            return Sent.NO_SERVER;
        };
        InstantSource time = () -> clock.instant().plus(ahead.get());
        var teller = teller(away, NOW, time.withZone(ZoneOffset.UTC));

        var askedAfter = new ArrayList<Integer>();
        for (int seconds : new int[] {0, 5, 11, 20, 32}) {
            ahead.set(Duration.ofSeconds(seconds));
            teller.tell();
            askedAfter.add(asked.get());
        }

        assertThat(askedAfter).containsExactly(1, 1, 2, 2, 3);
        round(NOW);
    }

    @Test
    void an_address_that_is_refused_for_good_is_given_up_and_that_is_on_record() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        try (var refusing = new RefusingServer("550 5.1.1")) {
            sender.setPort(refusing.port());
            round(NOW);
        }

        assertThat(hasNews()).isFalse();
        assertThat(stored("notice_turns")).isEmpty();
        await().untilAsserted(() -> assertThat(audited()).contains("reporter-not-reached by clock"));
        sender.setPort(PORT);
        step(COMPLAINT_HANDLER, "messages", "{\"text\": \"เพิ่มเติม\"}");
        round(NOW);
        assertThat(mails()).as("the next news is tried again").hasSize(1);
        await().untilAsserted(() -> assertThat(audited()).contains("tell-reporter by clock"));
    }

    @Test
    void a_mail_that_is_not_taken_now_rests_and_keeps_nobody_waiting() {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        var first = email;
        email = "reporter-" + UUID.randomUUID() + "@example.org";
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        Post full = (of, to) -> to.equals(first) ? Sent.NOT_NOW : post.send(of, to);

        teller(full, NOW, NOW).tell();
        teller(full, NOW, NOW).tell();

        assertThat(mails()).hasSize(1);
        assertThat(mailsTo(first)).isEmpty();
        assertThat(stored("notice_turns"))
                .singleElement()
                .satisfies(turn -> assertThat(turn.getInteger("attempts")).isEqualTo(1));
        round(AFTER_A_REST);
        assertThat(mailsTo(first)).hasSize(1);
        assertThat(stored("notice_turns")).isEmpty();
    }

    @Test
    void a_process_that_dies_after_sending_has_the_same_mail_sent_once_more_at_most() throws Exception {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        Post dying = (of, to) -> {
            post.send(of, to);
            throw new Killed();
        };
        assertThatThrownBy(() -> teller(dying, NOW, NOW).tell()).isInstanceOf(Killed.class);
        assertThat(hasNews()).isTrue();

        round(NOW);
        assertThat(mails()).as("as long as it might still be at it").hasSize(1);
        round(AFTER_A_REST);
        round(AFTER_A_REST);

        assertThat(mails()).hasSize(2);
        assertThat(mails().getFirst().getContent()).isEqualTo(mails().getLast().getContent());
        assertThat(hasNews()).isFalse();
    }

    private static final class Killed extends Error {}

    @Test
    void several_instances_send_one_mail() throws Exception {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> teller(post, NOW, NOW)::tell)
                    .toList();
            for (var round : instances.invokeAll(rounds)) {
                round.get();
            }
        }
        assertThat(mails()).hasSize(1);
    }

    @Test
    void of_an_erased_case_nobody_is_told() {
        endedLongAgo();
        assertThat(hasNews()).isTrue();
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}");
        step(HEAD, "approve-erasure", "{\"reason\": \"คณะกรรมการเห็นชอบ\"}");

        round(NOW);

        assertThat(hasNews()).isFalse();
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_case_that_is_erased_when_its_turn_has_come_is_not_told_of() {
        endedLongAgo();
        var erasing = new TurnsOf(turns(), () -> {
            step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}");
            step(HEAD, "approve-erasure", "{\"reason\": \"คณะกรรมการเห็นชอบ\"}");
        });
        new TellReporters(complaints, testimony, post, erasing, ComplaintCodec.NEWS_SINCE, Duration.ZERO, clock).tell();

        assertThat(hasNews()).isFalse();
        assertThat(mails()).isEmpty();
        assertThat(stored("notice_turns")).isEmpty();
    }

    /** Something happens after a turn was taken. */
    private record TurnsOf(Turns turns, Runnable then) implements Turns {
        @Override
        public Set<AggregateId> resting(Instant now) {
            return turns.resting(now);
        }

        @Override
        public boolean take(AggregateId id, Instant now) {
            boolean taken = turns.take(id, now);
            then.run();
            return taken;
        }

        @Override
        public void finish(AggregateId id) {
            turns.finish(id);
        }

        @Override
        public void forget(Instant before) {
            turns.forget(before);
        }
    }

    @Test
    void the_address_is_nowhere_in_the_clear(CapturedOutput output) {
        file(true);
        step(COMPLAINT_HANDLER, "acknowledge", "{}");
        try (var refusing = new RefusingServer("450 4.2.1")) {
            sender.setPort(refusing.port());
            round(NOW);
        }
        try (var refusing = new RefusingServer("550 5.1.1")) {
            sender.setPort(refusing.port());
            round(AFTER_A_REST);
        }
        assertThat(hasNews()).isFalse();

        var database = mongo.getDatabase("prongsai_complaint");
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection).find()) {
                assertThat(document.toJson()).doesNotContain(email);
            }
        }
        assertThat(output.getAll()).contains("A mail was not sent").doesNotContain(email, "@example.org");
        assertThat(stored("journal"))
                .as("nobody but the case's own service hears of it")
                .extracting(event -> event.getString("type"))
                .doesNotContain("complaint.reporter-told.v1")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void mails_are_offered_where_they_are_sent_and_need_an_address() {
        assertThat(agency.get("/api/complaints/options")
                        .send()
                        .done(200)
                        .at("/mail")
                        .asBoolean())
                .isTrue();
        var withoutAddress = complaint();
        withoutAddress.putObject("reporter").put("phone", "081").put("notify", true);
        agency.post("/api/complaints", withoutAddress).send().refused(ProblemType.VALIDATION_FAILED, "reporter.notify");

        agency = TestAgency.of("complaint-service", port);
        assertThat(agency.get("/api/complaints/options")
                        .send()
                        .done(200)
                        .at("/mail")
                        .asBoolean())
                .as("nobody knows where its pages are")
                .isFalse();
        agency.post("/api/complaints", withAddress(true))
                .send()
                .refused(ProblemType.VALIDATION_FAILED, "reporter.notify");
        agency.post("/api/complaints", withAddress(false)).send().done(201);
    }

    // ---- what the tests are made of ---------------------------------------------------------------------------------

    /** A round of an instance that has just started, at a later time. */
    private void round(Duration later) {
        teller(post, Duration.ZERO, later).tell();
    }

    private TellReporters teller(Post by, Duration wait, Duration later) {
        return teller(by, wait, Clock.offset(clock, later));
    }

    private TellReporters teller(Post by, Duration wait, Clock at) {
        return new TellReporters(complaints, testimony, by, turns(), ComplaintCodec.NEWS_SINCE, wait, at);
    }

    private MongoTurns turns() {
        return new MongoTurns(mongo.getDatabase("prongsai_complaint"));
    }

    private List<MimeMessage> mails() {
        return mailsTo(email);
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getRecipients(RecipientType.TO)[0]
                                .toString()
                                .equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private boolean hasNews() {
        return stored("complaints").stream()
                .anyMatch(stored -> stored.get("lookup", Document.class).containsKey(ComplaintCodec.NEWS_SINCE));
    }

    private List<Document> stored(String collection) {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection(collection)
                .find(new Document("agency", agency.id()))
                .into(new ArrayList<>());
    }

    private List<String> audited() {
        return agency.getAs(AUDITOR, "/api/audit/complaints")
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/action").asString() + " by "
                        + entry.at("/actor").asString())
                .toList();
    }

    private static ObjectNode complaint() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "CORRUPTION")
                .put("subject", SECRET)
                .put("description", SECRET);
    }

    private ObjectNode withAddress(boolean notify) {
        var complaint = complaint();
        complaint.putObject("reporter").put("email", email);
        if (notify) {
            ((ObjectNode) complaint.at("/reporter")).put("notify", true);
        }
        return complaint;
    }

    private JsonNode file(boolean notify) {
        return agency.post("/api/complaints", withAddress(notify)).send().done(201);
    }

    /** A paper case that was done with before the time of keeping began to run out. */
    private void endedLongAgo() {
        var letter = withAddress(true)
                .put("kind", "SERVICE")
                .put("channel", "LETTER")
                .put("receivedOn", "2006-03-01");
        agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", letter)
                .send()
                .done(201);
        step(COMPLAINT_HANDLER, "acknowledge", "{\"occurredOn\": \"2006-03-02\"}");
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"dev-complaint-handler\", \"occurredOn\": \"2006-03-02\"}");
        step(COMPLAINT_HANDLER, "resolve", "{\"outcome\": \"FIXED\", \"occurredOn\": \"2006-03-03\"}");
        step(COMPLAINT_HANDLER, "close", "{\"occurredOn\": \"2006-03-03\"}");
    }

    private JsonNode theCase() {
        return agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints")
                .send()
                .done(200)
                .at("/items/0");
    }

    private Answer step(Role role, String step, String body) {
        var found = theCase();
        var answer = agency.postAs(role, "/api/complaints/" + found.at("/id").asString() + "/" + step, body)
                .ifMatch("\"" + found.at("/version").asLong() + "\"")
                .send();
        answer.done(200);
        return answer;
    }
}
