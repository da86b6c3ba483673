package org.prongsai.reporting.projection.messaging;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.log.CloudEventRecords;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Sum;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrive;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.rows.PublishedRow;
import org.prongsai.reporting.rows.RowKey;
import org.prongsai.reporting.rows.StoredRow;

/** A projection's topology without Kafka, and what its compacted topics say. */
final class TestTopology<F extends Facts<B>, B extends Sum<B>> implements AutoCloseable {

    private final Projection<EventEnvelope, F, B> projection;
    private final TopologyTestDriver driver;
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, ParkedNote> notes = new HashMap<>();

    private TestTopology(Projection<EventEnvelope, F, B> projection) {
        this.projection = projection;
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory().toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        this.driver = new TopologyTestDriver(
                new ReportTopology<>(projection, 1, Stores::inMemoryKeyValueStore).build(), settings);
    }

    static <F extends Facts<B>, B extends Sum<B>> TestTopology<F, B> of(Projection<EventEnvelope, F, B> projection) {
        return new TestTopology<>(projection);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("topology-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close(); // and deletes the directory's contents
    }

    void send(String topic, List<EventEnvelope> events) {
        events.forEach(event -> sendUnderKey(topic, event.key(), event));
    }

    void sendUnderKey(String topic, String key, EventEnvelope event) {
        var record = CloudEventRecords.write(topic, event);
        input(topic).pipeInput(new TestRecord<>(key, record.value(), record.headers()));
    }

    void sendRaw(String topic, @Nullable String key, byte @Nullable [] value) {
        input(topic).pipeInput(new TestRecord<>(key, value));
    }

    void redrive(String aggregate, String projectionName) {
        sendRaw(Redrive.TOPIC, aggregate, CanonicalJson.writeBytes(new Redrive(projectionName)));
    }

    /** What each row says, apart from where in the log it was read: by {@code agency/fiscalYear}. */
    Map<String, String> says() {
        readAll();
        return rows.entrySet().stream()
                .map(row -> new StoredRow(RowKey.parse(row.getKey()), row.getValue()).digest())
                .collect(toMap(
                        StoredRow.Digest::subject,
                        digest -> digest.sha256() + digest.lineage().applied()));
    }

    PublishedRow<B> row(String agency, int fiscalYear) {
        readAll();
        var key = new RowKey(projection.name(), 1, agency, fiscalYear);
        return new StoredRow(key, Objects.requireNonNull(rows.get(key.toString()))).as(projection.bodyType());
    }

    List<ParkedNote> parked() {
        readAll();
        return notes.values().stream()
                .filter(note -> note.state() == ParkedNote.State.PARKED)
                .toList();
    }

    private void readAll() {
        driver.createOutputTopic(PublishedRow.TOPIC, new StringDeserializer(), new StringDeserializer())
                .readKeyValuesToList()
                .forEach(row -> rows.put(row.key, row.value));
        driver.createOutputTopic(ParkedNote.TOPIC, new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .forEach(note -> notes.put(note.key, CanonicalJson.read(note.value, ParkedNote.class)));
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }
}
