package org.prongsai.acceptance.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.newKey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
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
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;

/** What a reporter wrote is nowhere to be read: not in the database, not in Kafka's log, not in any other file. */
@Tag("fault")
class ConfidentialityIT {

    private final Random random = new Random();
    private final Set<String> secret = new TreeSet<>();

    /** A word that nobody else writes. */
    private String word() {
        String word = letters('a', 'z', 12) + letters('ก', 'ฮ', 8);
        secret.add(word);
        return word;
    }

    private String letters(char first, char last, int number) {
        return random.ints(number, first, last + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    @Test
    void a_complaints_words_are_found_nowhere() throws IOException {
        try (var platform = Platform.start("words", "--short-demo")) {
            Agency tuayang = platform.tuayang();
            Receipt receipt = file(tuayang);
            Case taken = handle(tuayang, tuayang.caseOf(receipt));
            fileByTheForm(tuayang);
            fail(tuayang, taken);
            platform.awaitRest();

            var words = new Words(secret);
            assertThat(tuayang.handler().get("/api/complaints/" + taken.id()).text())
                    .as("who may read it does")
                    .satisfies(text -> assertThat(words.in(text)).hasSizeGreaterThanOrEqualTo(4));

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

            platform.down();
            assertThat(words.inFilesOf(platform.data())).isEmpty();
            assertThat(words.inFilesOf(platform.temporaryFiles())).isEmpty();
            platform.up();
            platform.awaitRest();
            assertThat(words.inFilesOf(platform.data())).isEmpty();
        }
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
                Map.of(
                        "name",
                        "นาง " + word(),
                        "phone",
                        "08" + word(),
                        "email",
                        word().substring(0, 12) + "@example.org")));
    }

    private Receipt file(Agency agency) {
        String key = newKey();
        Receipt receipt = Receipt.of(agency.anybody()
                .withKey(key)
                .post("/api/complaints", complaint())
                .json(201));
        // Who has either of these has the case.
        secret.add(key);
        secret.add(receipt.receiptCode());
        secret.add(receipt.receiptCode().replace("-", ""));
        return receipt;
    }

    private Case handle(Agency agency, Case filed) {
        Case acknowledged = agency.step(agency.handler(), filed, "acknowledge", Map.of("note", "แจ้งว่า " + word()));
        Case assigned = agency.step(
                agency.supervisor(), acknowledged, "assign", Map.of("to", agency.staffId("complaint-handler")));
        return agency.step(
                agency.handler(), assigned, "resolve", Map.of("outcome", "UNFOUNDED", "note", "ตอบว่า " + word()));
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

    /** Calls that are refused, each in another part of the platform: what they say is not written down either. */
    private void fail(Agency agency, Case taken) {
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
