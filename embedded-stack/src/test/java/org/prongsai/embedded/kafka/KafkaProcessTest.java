package org.prongsai.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.ChildProcess;

class KafkaProcessTest {

    /** Long enough for a JVM to start on a busy machine. */
    private static final String PATIENCE = "120000";

    @TempDir
    Path directory;

    @Test
    void what_was_acknowledged_survives_kills() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            try (ChildProcess kafka = ChildProcess.start(KafkaProcess.class, directory)) {
                if (kill == 0) {
                    createTopic(kafka);
                }
                sent.add(send(kafka, "value-" + kill));
                kafka.kill();
            }
        }
        try (ChildProcess kafka = ChildProcess.start(KafkaProcess.class, directory)) {
            assertThat(received(kafka, sent.size())).isEqualTo(sent);
            assertThat(kafka.exitOfOrphan()).isEqualTo(1);
        }
    }

    private static Map<String, Object> settings(ChildProcess kafka) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + kafka.port(),
                "default.api.timeout.ms",
                PATIENCE,
                "max.block.ms",
                PATIENCE,
                "auto.offset.reset",
                "earliest");
    }

    private static void createTopic(ChildProcess kafka) throws Exception {
        try (Admin admin = Admin.create(settings(kafka))) {
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static String send(ChildProcess kafka, String value) throws Exception {
        try (var producer =
                new KafkaProducer<String, String>(settings(kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events", "key", value)).get();
            return value;
        }
    }

    private static List<String> received(ChildProcess kafka, int atLeast) {
        try (var consumer = new KafkaConsumer<String, String>(
                settings(kafka), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("events", 0)));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (values.size() < atLeast && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(polled -> values.add(polled.value()));
            }
            return values;
        }
    }
}
