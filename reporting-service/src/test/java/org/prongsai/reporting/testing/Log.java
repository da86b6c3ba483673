package org.prongsai.reporting.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.messaging.log.CloudEventRecords;

/** The log as the owners of events write it. */
public final class Log implements AutoCloseable {

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    public Log(String bootstrapServers) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
    }

    /** What the services that own events do at their start. */
    public void createTopics() {
        for (String topic : List.of(Topics.COMPLAINT_EVENTS, Topics.INTEGRITY_EVENTS, Topics.ESERVICE_EVENTS)) {
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
    }

    public void complaint(Histories history) {
        send(Topics.COMPLAINT_EVENTS, history.events());
    }

    public void integrity(Histories history) {
        send(Topics.INTEGRITY_EVENTS, history.events());
    }

    public void eservice(Histories history) {
        send(Topics.ESERVICE_EVENTS, history.events());
    }

    /** Returns when Kafka has them. */
    public void send(String topic, List<EventEnvelope> events) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        events.forEach(event -> sent.add(producer.send(CloudEventRecords.write(topic, event))));
        sent.forEach(Log::get);
    }

    public void sendNonsense(String topic, @Nullable String key, String value) {
        get(producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8))));
    }

    public List<String> topics() {
        return List.copyOf(get(admin.listTopics().names().toCompletionStage().toCompletableFuture()));
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
