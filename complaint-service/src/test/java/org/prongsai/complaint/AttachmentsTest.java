package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.OFFICER;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.EraseComplaints;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.complaint.casework.SweepFiles;
import org.prongsai.complaint.casework.mongo.ComplaintCodec;
import org.prongsai.embedded.TestBackends;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.KeyErased;
import org.prongsai.files.FileId;
import org.prongsai.files.FileLimits;
import org.prongsai.files.FileStore;
import org.prongsai.files.Files;
import org.prongsai.files.VirusScanner;
import org.prongsai.files.content.Content.Rendition;
import org.prongsai.files.testing.Samples;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
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

/** Files of a case, from the form to the store and back: over HTTP, on a real broker and a real store. */
// erasures are taken up when a test says so
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.erasure.interval=P1D")
class AttachmentsTest {

    private static final String ATTACHMENTS = "/api/complaints/attachments";
    private static final int MIB = 1024 * 1024;

    /** What the scanner says, where a test wants it to say something. */
    private static volatile VirusScanner.Verdict verdict = VirusScanner.Verdict.NOT_SCANNED;

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Autowired
    private CaseCiphers ciphers;

    @Autowired
    private Files files;

    @Autowired
    private FileLimits limits;

    @Autowired
    private EraseComplaints eraseComplaints;

    @Autowired
    private Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;

    private TestAgency agency;

    @TestConfiguration
    static class Scanning {
        @Bean
        VirusScanner scanner() {
            return _ -> verdict;
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
    void anAgencyOfItsOwn() {
        agency = TestAgency.of("complaint-service", port);
        verdict = VirusScanner.Verdict.NOT_SCANNED;
    }

    @Test
    void a_photograph_comes_to_staff_without_where_it_was_taken() throws IOException {
        var code = fileCase();
        var attached =
                attach(code, "ถนน.JPG", Samples.withExif(Samples.jpeg(), 6)).done(201);

        assertThat(attached.at("/name").asString()).isEqualTo("ถนน.jpg");
        assertThat(attached.at("/type").asString()).isEqualTo("image/jpeg");
        assertThat(attached.at("/scanned").asString()).isEqualTo("NOT_SCANNED");
        assertThat(status(code).at("/attachments/0")).isEqualTo(attached);
        assertThat(opened().at("/attachments/0")).isEqualTo(attached);
        var sent = read(COMPLAINT_HANDLER, attached);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValueAsLong("Content-Length"))
                .hasValue(attached.at("/size").asLong());
        assertThat(text(sent.body())).doesNotContain("13.7563", "Exif");
        var upright = ImageIO.read(new ByteArrayInputStream(sent.body()));
        assertThat(upright.getWidth() + "x" + upright.getHeight()).isEqualTo("32x64");
    }

    @Test
    void documents_are_handed_out_as_they_are_to_be_saved_and_never_shown() {
        var code = fileCase();
        for (var document : List.of(Samples.PDF, Samples.docx(), "ข้อความ".getBytes(StandardCharsets.UTF_8))) {
            var sent = read(
                    COMPLAINT_SUPERVISOR, attach(code, "หลักฐาน.pdf", document).done(201));

            assertThat(sent.body()).isEqualTo(document);
            assertThat(header(sent, "Content-Disposition"))
                    .startsWith("attachment; ")
                    .contains("filename*=UTF-8''%E0%B8");
            assertThat(header(sent, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(sent, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
            assertThat(header(sent, "Cache-Control")).isEqualTo("no-store");
        }
    }

    static Stream<Arguments> unfit() throws IOException {
        var bomb = Samples.docxEntries();
        bomb.put("word/media/image1.bmp", new byte[10_000_000]);
        var nested = Samples.docxEntries();
        nested.put("word/media/image1.png", Samples.zip(Map.of("a.txt", new byte[5])));
        return Stream.of(
                Arguments.of("the test virus", Samples.EICAR, "INFECTED"),
                Arguments.of(
                        "a page", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "TYPE"),
                Arguments.of(
                        "a PDF that is an archive, too",
                        Samples.joined(Samples.PDF, Samples.zip(Map.of("a", new byte[9]))),
                        "TYPE"),
                Arguments.of("a picture of 2,500 million pixels", Samples.pngHeader(50_000, 50_000), "BOMB"),
                Arguments.of("a document that unpacks to much", Samples.zip(bomb), "BOMB"),
                Arguments.of("an archive in a document", Samples.zip(nested), "BOMB"),
                Arguments.of("half a document", Arrays.copyOf(Samples.docx(), 200), "DAMAGED"),
                Arguments.of("nothing", new byte[0], "TYPE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unfit(String what, byte[] content, String reason) {
        var code = fileCase();
        var refused = attach(code, "photo.jpg", content);

        refused.refused(ProblemType.FILE_REFUSED);
        assertThat(refused.json().at("/reason").asString()).as(what).isEqualTo(reason);
        assertThat(status(code).at("/attachments")).isEmpty();
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void nothing_is_taken_that_the_scanner_did_not_clear() {
        var code = fileCase();
        verdict = VirusScanner.Verdict.AWAY;
        attach(code, "a.pdf", Samples.PDF).refused(ProblemType.SERVICE_UNAVAILABLE);
        verdict = VirusScanner.Verdict.INFECTED;
        assertThat(attach(code, "a.pdf", Samples.PDF).json().at("/reason").asString())
                .isEqualTo("INFECTED");
        assertThat(storedFiles()).isEmpty();
        verdict = VirusScanner.Verdict.CLEAN;
        assertThat(attach(code, "a.pdf", Samples.PDF).done(201).at("/scanned").asString())
                .isEqualTo("CLEAN");
    }

    @Test
    void a_name_leads_nowhere_and_is_read_as_it_is_written() {
        var code = fileCase();
        assertThat(attach(code, "../../../etc/passwd.pdf", Samples.PDF)
                        .done(201)
                        .at("/name")
                        .asString())
                .isEqualTo("passwd.pdf");
        assertThat(attach(code, "invoice\u202Efdp.exe", Samples.PDF)
                        .done(201)
                        .at("/name")
                        .asString())
                .isEqualTo("invoicefdp.pdf");
    }

    @Test
    void the_eleventh_file_is_not_taken() {
        var code = fileCase();
        IntStream.range(0, 10)
                .forEach(number -> attach(code, number + ".pdf", Samples.PDF).done(201));

        attach(code, "10.pdf", Samples.PDF).refused(ProblemType.TOO_MANY_FILES);
        assertThat(storedFiles()).hasSize(10);
        assertThat(status(code).at("/actions").toString()).doesNotContain("attach");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_with_or_without_a_length() {
        var code = fileCase();
        var atMost = Samples.noise(20 * MIB + 1);
        send(Form.of(code, "film.mp4", atMost)).refused(ProblemType.FILE_TOO_LARGE);
        agency.post(ATTACHMENTS, Form.TYPE, Form.of(code, "film.mp4", atMost).inPieces())
                .send()
                .refused(ProblemType.FILE_TOO_LARGE);
        var beyond = Form.of(code, "film.mp4", Samples.noise(22 * MIB));
        agency.post(ATTACHMENTS, Form.TYPE, beyond.inPieces()).send().refused(ProblemType.FILE_TOO_LARGE);
        send(Form.of(code, "film.mp4", Samples.noise(22 * MIB))).refused(ProblemType.FILE_TOO_LARGE);
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void a_large_film_comes_back_whole() {
        var film = Samples.joined(Samples.isoMedia("mp42", "vide"), Samples.box("free", new byte[3 * MIB]));
        var attached = attach(fileCase(), "film.mp4", film).done(201);

        assertThat(read(COMPLAINT_HANDLER, attached).body()).hasSize(film.length);
    }

    @Test
    void what_breaks_off_on_its_way_leaves_nothing() throws IOException {
        var code = fileCase();
        var part = Form.of(code, "film.mp4", Samples.noise(MIB)).unfinished();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = String.join(
                            "\r\n",
                            "POST " + ATTACHMENTS + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: " + TestTokens.anonymous("complaint-service", agency.id()),
                            "Idempotency-Key: " + UUID.randomUUID(),
                            "Content-Type: " + Form.TYPE,
                            "Content-Length: " + 2 * part.length)
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
        }
        var cut = agency.post(
                        ATTACHMENTS,
                        Form.TYPE,
                        BodyPublishers.ofByteArray(
                                Form.of(code, "a.pdf", Samples.PDF).unfinished()))
                .send();
        cut.refused(ProblemType.MALFORMED_BODY);
        assertThat(status(code).at("/attachments")).isEmpty();
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void a_code_that_no_case_has_is_told_in_the_same_words_and_no_file_is_taken() {
        var code = fileCase();
        var nobodys = attach("0000-0000-0000-0000", "a.pdf", Samples.PDF);
        var asked = agency.post(
                        "/api/complaints/status",
                        JsonMapper.shared().createObjectNode().put("receiptCode", "0000-0000-0000-0000"))
                .send();
        assertThat(nobodys.json()).isEqualTo(asked.json());
        nobodys.refused(ProblemType.RECEIPT_UNKNOWN);
        attach("no code at all", "virus", Samples.EICAR).refused(ProblemType.RECEIPT_UNKNOWN);
        attach("0000-0000-0000-0000", "film.mp4", Samples.noise(5 * MIB)).refused(ProblemType.RECEIPT_UNKNOWN);

        agency = TestAgency.of("complaint-service", port);
        attach(code, "a.pdf", Samples.PDF).refused(ProblemType.RECEIPT_UNKNOWN);
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void a_file_sent_again_is_there_once_and_a_key_is_not_taken_for_another() {
        var code = fileCase();
        var key = UUID.randomUUID().toString();
        var first = again(code, key, "a.pdf", Samples.PDF).done(201);
        assertThat(again(code, key, "a.pdf", Samples.PDF).done(201)).isEqualTo(first);

        again(code, key, "a.docx", Samples.docx()).refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        again(code, key, "b.pdf", Samples.PDF).refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(storedFiles()).hasSize(1);
        assertThat(status(code).at("/attachments")).hasSize(1);
    }

    @Test
    void a_file_sent_several_times_at_once_is_there_once() {
        var code = fileCase();
        var key = UUID.randomUUID().toString();
        var calls = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> again(code, key, "a.pdf", Samples.PDF)))
                .toList();

        assertThat(calls.stream().map(call -> call.join().done(201)).distinct()).hasSize(1);
        assertThat(storedFiles()).hasSize(1);
        assertThat(status(code).at("/attachments")).hasSize(1);
    }

    @Test
    void a_form_is_the_code_and_then_the_file_and_nothing_else() {
        var code = fileCase();
        send(new Form().file("a.pdf", Samples.PDF).field("receiptCode", code))
                .refused(ProblemType.VALIDATION_FAILED, "receiptCode");
        send(new Form().field("receiptCode", code)).refused(ProblemType.VALIDATION_FAILED, "file");
        send(new Form().field("receiptCode", " ").file("a.pdf", Samples.PDF))
                .refused(ProblemType.VALIDATION_FAILED, "receiptCode");
        send(new Form().field("receiptCode", "x".repeat(1000)).file("a.pdf", Samples.PDF))
                .refused(ProblemType.VALIDATION_FAILED, "receiptCode");
        send(Form.of(code, "a.pdf", Samples.PDF).file("b.pdf", Samples.PDF)).refused(ProblemType.UNKNOWN_FIELD);
        var json = JsonMapper.shared().createObjectNode().put("receiptCode", code);
        agency.post(ATTACHMENTS, json).send().refused(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        agency.post(
                        ATTACHMENTS,
                        "multipart/form-data",
                        Form.of(code, "a", Samples.PDF).whole())
                .send()
                .refused(ProblemType.MALFORMED_BODY);
        agency.post(
                        ATTACHMENTS,
                        Form.TYPE,
                        Form.of(code, "a", Samples.noise(5 * MIB)).inPieces())
                .key("1")
                .send()
                .refused(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void a_reading_is_on_record_and_is_for_those_who_may_open_the_case() {
        var attached = attach(fileCase(), "a.pdf", Samples.PDF).done(201);
        var path = path(attached);
        agency.getAs(OFFICER, path).send().refused(ProblemType.FORBIDDEN);
        agency.get(path).send().refused(ProblemType.UNAUTHENTICATED);
        agency.getAs(COMPLAINT_HANDLER, path + "0").send().refused(ProblemType.NOT_FOUND);
        assertThat(audited()).doesNotContain("read-file by dev-complaint-handler");

        assertThat(read(COMPLAINT_HANDLER, attached).statusCode()).isEqualTo(200);
        assertThat(audited()).contains("read-file by dev-complaint-handler");

        step(COMPLAINT_SUPERVISOR, "involve", "{\"staff\": [\"dev-complaint-handler\"], \"reason\": \"ถูกกล่าวถึง\"}")
                .done(200);
        agency.getAs(COMPLAINT_HANDLER, path).send().refused(ProblemType.NOT_FOUND);
        TestAgency.of("complaint-service", port)
                .getAs(COMPLAINT_SUPERVISOR, path)
                .send()
                .refused(ProblemType.NOT_FOUND);
    }

    @Test
    void the_database_holds_neither_a_files_bytes_nor_its_name() {
        var secret = "ซองใต้โต๊ะ-" + UUID.randomUUID();
        attach(fileCase(), secret + ".txt", ("จำนวน " + secret).getBytes(StandardCharsets.UTF_8))
                .done(201);

        assertThat(storedFiles()).hasSize(1);
        assertThat(chunks())
                .isNotEmpty()
                .allSatisfy(chunk -> assertThat(text(chunk))
                        .doesNotContain(
                                new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        for (var collection : List.of("files.files", "complaints", "journal", "audit")) {
            assertThat(mongo.getDatabase("prongsai_complaint")
                            .getCollection(collection)
                            .find())
                    .noneMatch(document -> document.toJson().contains(secret));
        }
    }

    @Test
    void an_erased_cases_files_are_gone_and_who_kept_their_ciphertext_has_no_key() {
        var code = endedLongAgo();
        var attached = status(code).at("/attachments/0");
        assertThat(read(COMPLAINT_SUPERVISOR, attached).body()).isEqualTo(Samples.PDF);
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .done(200);
        step(HEAD, "approve-erasure", "{\"reason\": \"คณะกรรมการเห็นชอบ\"}").done(200);

        assertThat(storedFiles()).isEmpty();
        assertThat(chunks()).isEmpty();
        assertThat(ciphers.of(caseId())).isInstanceOf(KeyErased.class);
        agency.getAs(COMPLAINT_SUPERVISOR, path(attached)).send().refused(ProblemType.NOT_FOUND);
        assertThat(status(code).at("/attachments/0/name").isNull()).isTrue();
        attach(code, "b.pdf", Samples.PDF).refused(ProblemType.STATE_CONFLICT);
        assertThat(storedFiles()).isEmpty();
    }

    @Test
    void an_erasure_whose_files_could_not_be_deleted_is_taken_up_again() throws IOException {
        endedLongAgo();
        step(COMPLAINT_SUPERVISOR, "propose-erasure", "{\"reason\": \"ครบกำหนด\"}")
                .done(200);
        var head = new Actor(new AgencyId(agency.id()), "head", "dev-head");
        complaints.change(
                new AggregateId(head.agency(), theCase().at("/id").asString()),
                new Command<>(
                        new ComplaintCommand.ApproveErasure(),
                        new Context(head, Clock.systemUTC().instant()),
                        "approve-erasure",
                        null,
                        Map.of(),
                        Optional.empty(),
                        _ -> Map.of()));
        var withoutStore = new Files(limits, new StoreThatIsAway(), VirusScanner.NONE, keys);
        var erasing = new EraseComplaints(complaints, ciphers, withoutStore, Clock.systemUTC(), ComplaintCodec.ERASING);

        assertThatThrownBy(erasing::destroyKeys).isInstanceOf(UncheckedIOException.class);
        assertThat(ciphers.of(caseId())).isInstanceOf(KeyErased.class);
        assertThat(storedFiles()).hasSize(1);
        assertThat(eraseComplaints.destroyKeys()).isOne();
        assertThat(storedFiles()).isEmpty();
        assertThat(eraseComplaints.destroyKeys()).isZero();
    }

    private static final class StoreThatIsAway implements FileStore {
        @Override
        public void put(FileId id, Rendition ciphertext) throws IOException {
            throw new IOException("away");
        }

        @Override
        public InputStream open(FileId id) throws IOException {
            throw new IOException("away");
        }

        @Override
        public void delete(FileId id) throws IOException {
            throw new IOException("away");
        }

        @Override
        public int sweep(Predicate<FileId> known, Instant olderThan) throws IOException {
            throw new IOException("away");
        }
    }

    /** A paper case with a file that was done with before the time of keeping began to run out. */
    private String endedLongAgo() {
        var letter = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("channel", "LETTER")
                .put("receivedOn", "2006-03-01")
                .put("subject", "เรื่อง")
                .put("description", "รายละเอียด");
        var code = agency.postAs(COMPLAINT_HANDLER, "/api/complaints/on-behalf", letter)
                .send()
                .done(201)
                .at("/receiptCode")
                .asString();
        attach(code, "a.pdf", Samples.PDF).done(201);
        step(COMPLAINT_HANDLER, "acknowledge", "{\"occurredOn\": \"2006-03-02\"}")
                .done(200);
        step(COMPLAINT_SUPERVISOR, "assign", "{\"to\": \"dev-complaint-handler\", \"occurredOn\": \"2006-03-02\"}")
                .done(200);
        step(COMPLAINT_HANDLER, "resolve", "{\"outcome\": \"FIXED\", \"occurredOn\": \"2006-03-03\"}")
                .done(200);
        step(COMPLAINT_HANDLER, "close", "{\"occurredOn\": \"2006-03-03\"}").done(200);
        return code;
    }

    private CaseId caseId() {
        return new CaseId(agency.id(), theCase().at("/id").asString());
    }

    @Test
    void what_no_case_names_is_swept_when_it_is_old_and_nothing_else() throws IOException {
        var attached = attach(fileCase(), "a.pdf", Samples.PDF).done(201);
        files.take(agency.id(), new ByteArrayInputStream(Samples.PDF), "b.pdf", Function.identity());
        assertThat(storedFiles()).hasSize(2);

        sweepAfter(Duration.ofHours(23));
        assertThat(storedFiles()).hasSize(2);
        sweepAfter(Duration.ofHours(25));

        assertThat(storedFiles()).hasSize(1);
        assertThat(read(COMPLAINT_HANDLER, attached).body()).isEqualTo(Samples.PDF);
    }

    private void sweepAfter(Duration time) throws IOException {
        new SweepFiles(complaints, files, Clock.offset(Clock.systemUTC(), time), ComplaintCodec.FILE).sweep();
    }

    private String fileCase() {
        var complaint = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("subject", "เรื่อง")
                .put("description", "รายละเอียด");
        return agency.post("/api/complaints", complaint)
                .send()
                .done(201)
                .at("/receiptCode")
                .asString();
    }

    private Answer attach(String code, String name, byte[] content) {
        return send(Form.of(code, name, content));
    }

    private Answer send(Form form) {
        return agency.post(ATTACHMENTS, Form.TYPE, form.whole()).send();
    }

    private Answer again(String code, String key, String name, byte[] content) {
        return agency.post(ATTACHMENTS, Form.TYPE, Form.of(code, name, content).whole())
                .key(key)
                .send();
    }

    private JsonNode status(String code) {
        return agency.post(
                        "/api/complaints/status",
                        JsonMapper.shared().createObjectNode().put("receiptCode", code))
                .send()
                .done(200);
    }

    private JsonNode theCase() {
        return agency.getAs(COMPLAINT_SUPERVISOR, "/api/complaints")
                .send()
                .done(200)
                .at("/items/0");
    }

    private JsonNode opened() {
        return agency.getAs(
                        COMPLAINT_SUPERVISOR,
                        "/api/complaints/" + theCase().at("/id").asString())
                .send()
                .done(200);
    }

    private Answer step(Role role, String step, String body) {
        var found = theCase();
        return agency.postAs(role, "/api/complaints/" + found.at("/id").asString() + "/" + step, body)
                .ifMatch("\"" + found.at("/version").asLong() + "\"")
                .send();
    }

    private String path(JsonNode attached) {
        return "/api/complaints/" + theCase().at("/id").asString() + "/attachments/"
                + attached.at("/id").asString();
    }

    private HttpResponse<byte[]> read(Role role, JsonNode attached) {
        return agency.getAs(role, path(attached)).sendForBytes();
    }

    private Stream<String> audited() {
        return agency.getAs(AUDITOR, "/api/audit/complaints")
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/action").asString() + " by "
                        + entry.at("/actor").asString());
    }

    private List<Document> storedFiles() {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection("files.files")
                .find(Filters.regex("_id", "^" + agency.id() + "/"))
                .into(new ArrayList<>());
    }

    private List<byte[]> chunks() {
        return mongo.getDatabase("prongsai_complaint")
                .getCollection("files.chunks")
                .find(Filters.regex("files_id", "^" + agency.id() + "/"))
                .map(chunk -> chunk.get("data", Binary.class).getData())
                .into(new ArrayList<>());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Bytes are text here only to be searched. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
