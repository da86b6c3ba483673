package org.prongsai.acceptance.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.newKey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;

/**
 * What is written in a case, by its reporter and by staff, is nowhere to be read: not in the database, not in Kafka's log, not
 * in any other file. Once the case is erased, nobody is shown it either. A stop and a start change none of that, and lose
 * nothing.
 */
@Tag("fault")
@ExtendWith(SharedFaults.class)
class ConfidentialityIT {

    private final Random random = new Random();
    private final Set<String> secret = new TreeSet<>();

    /** A word that nobody else writes. */
    private String word() {
        String word = letters('a', 'z', 12) + letters('ก', 'ฮ', 8);
        secret.add(word);
        return word;
    }

    /** The same for where no Thai is taken. */
    private String latinWord() {
        String word = letters('a', 'z', 20);
        secret.add(word);
        return word;
    }

    private String letters(char first, char last, int number) {
        return random.ints(number, first, last + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    @Test
    void a_complaints_words_are_found_nowhere_and_a_restart_loses_nothing(Platform platform) throws IOException {
        Agency tuayang = platform.tuayang();
        Receipt receipt = file(tuayang);
        Case taken = handle(tuayang, receipt);
        ask(tuayang);
        fileByTheForm(tuayang);
        talkByTheForm(tuayang, file(tuayang));
        fail(tuayang, taken, receipt);
        Case erased = erase(tuayang, platform);
        platform.awaitRest();

        var words = new Words(secret);
        assertThat(tuayang.handler().get("/api/complaints/" + taken.id()).text())
                .as("who may read it does")
                .satisfies(text -> assertThat(words.in(text)).hasSizeGreaterThanOrEqualTo(12));
        assertThat(tuayang.handler()
                        .get("/api/complaints/%s/identity".formatted(taken.id()))
                        .text())
                .as("who has leave to read who reported does")
                .satisfies(text -> assertThat(words.in(text).stream()
                                // a word of Latin letters looks alike in several encodings
                                .map(found -> found.substring(0, found.indexOf(' ')))
                                .distinct())
                        .hasSize(3));
        assertThat(platform.keysOf(taken)).as("a key that is kept").hasSize(1);

        // The search is able to find: what may be read in each place is read there.
        var open = new Words(Set.of(receipt.trackingNumber(), taken.id()));
        assertThat(open.in(everyDocument(platform)))
                .anyMatch(found -> found.startsWith(receipt.trackingNumber()))
                .anyMatch(found -> found.startsWith(taken.id()));
        assertThat(open.in(everyRecord(platform))).isNotEmpty();
        assertThat(open.inFilesOf(platform.data()))
                .anyMatch(found -> found.startsWith("kafka/"))
                .anyMatch(found -> found.startsWith("store"));

        assertThat(words.in(everyDocument(platform))).isEmpty();
        assertThat(words.in(everyRecord(platform))).isEmpty();
        assertThat(words.inFilesOf(platform.data())).isEmpty();
        assertThat(words.inFilesOf(platform.temporaryFiles())).isEmpty();

        stopAndStart(platform, receipt, words);
        assertThat(platform.keysOf(erased)).as("a key comes back by no start").isEmpty();
    }

    /** What was kept is there again, and still nowhere to be read. */
    private static void stopAndStart(Platform platform, Receipt receipt, Words words) throws IOException {
        int fiscalYear = FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();
        Kept before = Kept.of(platform, fiscalYear, receipt);
        List<Long> epochs = Reports.of(platform, fiscalYear).logEpochs();

        platform.down();
        assertThat(words.inFilesOf(platform.data())).isEmpty();
        assertThat(words.inFilesOf(platform.temporaryFiles())).isEmpty();
        platform.up();
        assertThat(Kept.of(platform, fiscalYear, receipt)).isEqualTo(before);

        platform.awaitRest();
        assertThat(Kept.of(platform, fiscalYear, receipt)).isEqualTo(before);
        assertThat(Reports.of(platform, fiscalYear).logEpochs())
                .as("the log is the same one")
                .isEqualTo(epochs);
        assertThat(words.inFilesOf(platform.data())).isEmpty();
    }

    private Map<String, Object> complaint() {
        return new HashMap<>(Map.of(
                "kind",
                "CORRUPTION",
                "category",
                "bribery",
                "subject",
                "เรื่อง " + word(),
                "description",
                "รายละเอียด " + word() + " และ " + word(),
                "place",
                "ที่ " + word(),
                "about",
                Map.of("officer", "นาย " + word()),
                "reporter",
                Map.of("name", "นาง " + word(), "phone", "08" + word(), "email", latinWord() + "@example.org")));
    }

    private Receipt file(Agency agency) {
        String key = newKey();
        Receipt receipt = Receipt.of(agency.anybody()
                .withKey(key)
                .post("/api/complaints", complaint())
                .json(201));
        // Who has either of these has the case.
        secret.add(key);
        keep(receipt);
        return receipt;
    }

    private void keep(Receipt receipt) {
        secret.add(receipt.receiptCode());
        secret.add(receipt.receiptCode().replace("-", ""));
    }

    /** A file whose name and whose content nobody else has. */
    private void attach(Agency agency, Receipt receipt) {
        String form = """
                --form\r
                Content-Disposition: form-data; name="receiptCode"\r
                \r
                %s\r
                --form\r
                Content-Disposition: form-data; name="file"; filename="%s.txt"\r
                Content-Type: text/plain\r
                \r
                ในไฟล์มีว่า %s\r
                --form--\r
                """.formatted(receipt.receiptCode(), latinWord(), word());
        agency.anybody()
                .withKey(newKey())
                .with("Content-Type", "multipart/form-data; boundary=form")
                .call("POST", "/api/complaints/attachments", BodyPublishers.ofString(form))
                .json(201);
    }

    /** From the first look to the end and once more from there, with words wherever words are taken. */
    private Case handle(Agency agency, Receipt receipt) {
        String handler = agency.staffId("complaint-handler");
        Case triaged = agency.step(
                agency.handler(),
                agency.caseOf(receipt),
                "triage",
                Map.of("finding", "GOES_ON", "reason", "พิจารณาแล้ว " + word()));
        Case acknowledged = agency.step(
                agency.handler(),
                triaged,
                "acknowledge",
                Map.of("note", "แจ้งว่า " + word(), "reason", "เพราะ " + word()));
        Case assigned = agency.step(
                agency.supervisor(), acknowledged, "assign", Map.of("to", handler, "reason", "เพราะ " + word()));
        Case investigated =
                agency.step(agency.handler(), assigned, "investigate", Map.of("reason", "เริ่มด้วย " + word()));
        Case asked = agency.step(
                agency.handler(),
                investigated,
                "request-information",
                Map.of("text", "ขอถามว่า " + word(), "reason", "เพราะ " + word()));
        agency.send(receipt, "messages", Map.of("text", "ขอตอบว่า " + word())).json(201);
        attach(agency, receipt);
        assertThat(asked.status()).isEqualTo("WAITING");
        Case told =
                agency.step(agency.handler(), agency.caseOf(receipt), "messages", Map.of("text", "เรียนว่า " + word()));
        Case noted = agency.step(agency.handler(), told, "notes", Map.of("text", "ภายใน " + word()));
        Case involved = agency.step(
                agency.supervisor(), noted, "involve", Map.of("staff", List.of(), "reason", "ดูแล้ว " + word()));
        Case wanted =
                agency.step(agency.handler(), involved, "request-identity", Map.of("reason", "ต้องโทรหา " + word()));
        Case granted = agency.step(
                agency.supervisor(),
                wanted,
                "grant-identity",
                Map.of("to", handler, "hours", 24, "reason", "อนุญาต " + word()));
        Case held = agency.step(agency.supervisor(), granted, "hold", Map.of("reason", "คดี " + word()));
        Case released = agency.step(agency.supervisor(), held, "release", Map.of("reason", "จบคดี " + word()));
        Case decided = agency.step(
                agency.handler(),
                released,
                "resolve",
                Map.of("outcome", "UNFOUNDED", "note", "ตอบว่า " + word(), "reason", "เพราะ " + word()));
        Case referred = agency.step(
                agency.supervisor(),
                decided,
                "refer",
                Map.of("body", "NACC", "note", "ส่งต่อ " + word(), "reason", "เพราะ " + word()));
        agency.step(
                agency.supervisor(), referred, "close", Map.of("note", "ยุติ " + word(), "reason", "เพราะ " + word()));
        agency.send(receipt, "ratings", Map.of("stars", 2, "reason", "ไม่พอใจ " + word()))
                .json(201);
        agency.send(receipt, "reopenings", Map.of("reason", "ขอให้ดูอีก " + word()))
                .json(201);
        agency.send(receipt, "withdrawals", Map.of("reason", "กลัว " + word())).json(201);
        return agency.caseOf(receipt);
    }

    /** A question of which everybody reads what an editor has made of it, and nobody what was asked. */
    private void ask(Agency agency) {
        var asked = complaint();
        asked.put("kind", "QUESTION");
        asked.remove("category");
        Receipt receipt = Receipt.of(agency.anybody()
                .withKey(newKey())
                .post("/api/complaints", asked)
                .json(201));
        keep(receipt);
        Case acknowledged = agency.step(agency.handler(), agency.caseOf(receipt), "acknowledge", Map.of());
        Case assigned = agency.step(
                agency.supervisor(), acknowledged, "assign", Map.of("to", agency.staffId("complaint-handler")));
        Case answered = agency.step(
                agency.handler(), assigned, "resolve", Map.of("outcome", "ANSWERED", "note", "ขอตอบว่า " + word()));
        agency.supervisor()
                .withKey(newKey())
                .post(
                        "/api/questions",
                        Map.of(
                                "caseId",
                                answered.id(),
                                "question",
                                "สระว่ายน้ำเปิดเมื่อใด",
                                "answer",
                                "เปิดทุกวัน",
                                "anonymised",
                                true))
                .json(201);
    }

    /**
     * A grievance of so long ago that nothing has to be kept of it. Whoever read its words reads none of them after two
     * people have had it erased.
     */
    private Case erase(Agency agency, Platform platform) throws IOException {
        var day = LocalDate.of(2006, 3, 15);
        var grievance = complaint();
        grievance.put("kind", "SERVICE");
        grievance.put("category", "road");
        Agency.Entered entered = agency.enter(grievance, day);
        Receipt receipt = entered.receipt();
        keep(receipt);
        agency.send(receipt, "messages", Map.of("text", "ขอเพิ่มว่า " + word())).json(201);
        attach(agency, receipt);
        Case told =
                agency.step(agency.handler(), agency.caseOf(receipt), "messages", Map.of("text", "เรียนว่า " + word()));
        Case noted = agency.step(agency.handler(), told, "notes", Map.of("text", "ภายใน " + word()));
        Case closed = agency.recordToTheEnd(noted, day);
        agency.send(receipt, "ratings", Map.of("stars", 1, "reason", "ช้า " + word()))
                .json(201);
        var words = new Words(secret);
        assertThat(words.in(read(agency, closed, receipt)))
                .as("read before it is erased")
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(platform.keysOf(closed)).hasSize(1);

        Case erased = agency.erase(agency.caseOf(receipt), "ครบกำหนดเก็บ " + word());

        String after = read(agency, erased, receipt);
        assertThat(after).as("that there was one is still known").contains(receipt.trackingNumber());
        assertThat(new Words(secret).in(after)).isEmpty();
        assertThat(agency.statusOf(receipt).path("erased").asBoolean()).isTrue();
        assertThat(platform.keysOf(erased)).isEmpty();
        return erased;
    }

    /** All that anybody who may see the case is shown of it. */
    private static String read(Agency agency, Case one, Receipt receipt) {
        String address = "/api/complaints/" + one.id();
        var code = Map.of("receiptCode", receipt.receiptCode());
        // The status page holds the code that was typed into it.
        String page = agency.anybody().submit("/complaints/status", code).text();
        return Stream.of(agency.handler(), agency.supervisor())
                .flatMap(staff -> Stream.of(address, address + "/identity", address + "/similar")
                        .map(path -> staff.get(path).text()))
                .collect(Collectors.joining(
                        "\n", agency.statusOf(receipt) + "\n", "\n" + page.replace(receipt.receiptCode(), "")));
    }

    private void fileByTheForm(Agency agency) {
        String key = Jsoup.parse(
                        agency.anybody().get("/complaints/new?kind=SERVICE").text())
                .expectFirst("input[name=key]")
                .attr("value");
        secret.add(key);
        Map<String, String> typed = Map.ofEntries(
                entry("kind", "SERVICE"),
                entry("key", key),
                entry("subject", word()),
                entry("description", word()),
                entry("place", word()),
                entry("about.officer", word()),
                entry("reporter.name", word()));
        assertThat(agency.anybody().submit("/complaints", typed).status()).isEqualTo(200);
        // the form again, with something that the service does not take: the page shows what was typed
        var wrong = new HashMap<>(typed);
        wrong.put("category", "bribery");
        wrong.put("reporter.email", word());
        wrong.put("key", newKey());
        assertThat(agency.anybody().submit("/complaints", wrong).status()).isEqualTo(400);
        agency.anybody().submit("/complaints/status", Map.of("receiptCode", word()));
    }

    /** On the page of the case, as somebody does whose browser runs no scripts. */
    private void talkByTheForm(Agency agency, Receipt receipt) {
        var code = Map.of("receiptCode", receipt.receiptCode());
        var page =
                Jsoup.parse(agency.anybody().submit("/complaints/status", code).text());
        String key = page.expectFirst("form[action=/complaints/status/messages] input[name=key]")
                .attr("value");
        secret.add(key);
        var message = Map.of("receiptCode", receipt.receiptCode(), "key", key, "text", "ขอเพิ่มว่า " + word());
        assertThat(agency.anybody()
                        .submit("/complaints/status/messages", message)
                        .status())
                .isEqualTo(200);
        assertThat(agency.statusOf(receipt).path("messages")).hasSize(1);
        // the form again, with something that the service does not take: the page shows what was typed
        var tooLong = Map.of("receiptCode", receipt.receiptCode(), "key", newKey(), "text", word().repeat(210));
        assertThat(agency.anybody()
                        .submit("/complaints/status/messages", tooLong)
                        .status())
                .isEqualTo(400);
        var withdrawal = Map.of("receiptCode", receipt.receiptCode(), "key", newKey(), "withdrawReason", word());
        assertThat(agency.anybody()
                        .submit("/complaints/status/withdraw", withdrawal)
                        .status())
                .isEqualTo(200);
    }

    /** Calls that are refused, each in another part of the platform: what they say is not written down either. */
    private void fail(Agency agency, Case taken, Receipt receipt) {
        var wrongType = complaint();
        wrongType.put("kind", word());
        agency.anybody().withKey(newKey()).post("/api/complaints", wrongType).refusal(400, "validation-failed");
        var unknown = complaint();
        unknown.put(word(), word());
        agency.anybody().withKey(newKey()).post("/api/complaints", unknown).refusal(400, "unknown-field");
        var tooLong = complaint();
        tooLong.put("subject", word().repeat(20));
        agency.anybody().withKey(newKey()).post("/api/complaints", tooLong).refusal(400, "validation-failed");
        agency.anybody()
                .withKey(newKey())
                .post("/api/complaints", "{\"subject\": \"" + word())
                .refusal(400, "malformed-body");
        String keyOfNoForm = letters('a', 'z', 24) + "!"; // a header holds no Thai
        secret.add(keyOfNoForm);
        agency.anybody()
                .withKey(keyOfNoForm)
                .post("/api/complaints", complaint())
                .refusal(400, "idempotency-key-malformed");
        agency.anybody()
                .post("/api/complaints/status", Map.of("receiptCode", word()))
                .refusal(404, "receipt-unknown");
        agency.handler()
                .withKey(newKey())
                .onVersion(taken.version() - 1)
                .post("/api/complaints/%s/close".formatted(taken.id()), Map.of("note", word()))
                .refusal(412, "stale-version");
        agency.send(new Receipt("", word(), "", ""), "messages", Map.of("text", word()))
                .refusal(404, "receipt-unknown");
        agency.send(receipt, "messages", Map.of("text", word().repeat(210))).refusal(400, "validation-failed");
        agency.send(receipt, "messages", Map.of("text", word(), word(), word())).refusal(400, "unknown-field");
        agency.send(receipt, "ratings", Map.of("stars", 5, "reason", word())).refusal(409, "state-conflict");
        agency.send(receipt, "reopenings", Map.of("reason", word())).refusal(409, "state-conflict");
        agency.supervisor()
                .withKey(newKey())
                .onVersion(taken.version())
                .post("/api/complaints/%s/propose-erasure".formatted(taken.id()), Map.of("reason", word()))
                .refusal(409, "state-conflict");
        agency.supervisor()
                .withKey(newKey())
                .post(
                        "/api/questions",
                        Map.of("caseId", taken.id(), "question", word(), "answer", word(), "anonymised", true))
                .refusal(409, "state-conflict");
    }

    /** As the store's own clients read it, whatever form it keeps documents in. */
    private static String everyDocument(Platform platform) {
        var everything = new StringBuilder();
        String uri = "mongodb://127.0.0.1:%d/?directConnection=true".formatted(platform.portOf(Platform.STORE));
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    for (Document document : client.getDatabase(database)
                            .getCollection(collection)
                            .find()) {
                        everything.append(document.toJson()).append('\n');
                    }
                }
            }
        }
        return everything.toString();
    }

    /** As Kafka's own clients read it: decompressed, internal topics and unfinished transactions included. */
    private static String everyRecord(Platform platform) {
        var everything = new StringBuilder();
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + platform.portOf(Platform.KAFKA),
                "exclude.internal.topics",
                false,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(infos -> infos.stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> append(record, everything));
            }
        }
        return everything.toString();
    }

    private static void append(ConsumerRecord<byte[], byte[]> record, StringBuilder everything) {
        Stream.Builder<byte[]> parts = Stream.builder();
        if (record.key() != null) {
            parts.add(record.key());
        }
        if (record.value() != null) {
            parts.add(record.value());
        }
        record.headers().forEach(header -> parts.add(header.value()));
        parts.build().forEach(part -> everything.append(new String(part, UTF_8)).append('\n'));
    }
}
