package org.prongsai.complaint.involvement.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.log.CloudEventRecords;

/** Topics as the services that own them write them. */
final class TestLog implements AutoCloseable {

    private final Admin admin = Admin.create(connection());
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer());

    static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestBackends.kafkaBootstrapServers());
    }

    /** Makes a topic that is not there. */
    void create(String topic) {
        try {
            get(admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** As when Kafka's disk is lost. */
    void lose(String topic) {
        get(admin.deleteTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture());
    }

    /** Returns when Kafka has them. */
    void send(String topic, EventEnvelope... events) {
        for (var event : events) {
            get(producer.send(CloudEventRecords.write(topic, event)));
        }
    }

    void sendAll(String topic, History history) {
        send(topic, history.events().toArray(EventEnvelope[]::new));
    }

    /** An event under a key that is not its own, and what is no event at all. */
    void sendNonsense(String topic, EventEnvelope event) {
        var record = CloudEventRecords.write(topic, event);
        get(producer.send(new ProducerRecord<>(topic, null, "another/key", record.value(), record.headers())));
        get(producer.send(new ProducerRecord<>(topic, event.key(), "nonsense".getBytes(StandardCharsets.UTF_8))));
        get(producer.send(new ProducerRecord<>(topic, event.key(), null)));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
