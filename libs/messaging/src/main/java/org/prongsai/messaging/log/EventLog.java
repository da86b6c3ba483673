package org.prongsai.messaging.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventEnvelope;

/**
 * A service's topic.
 *
 * <p>Clients are made when they are first needed, so that a service starts while Kafka is away, and anew after a
 * failure: a producer that gave up on a record may be of no further use.
 */
public final class EventLog implements AutoCloseable {

    private final TopicSettings topic;
    private final Map<String, Object> producerProperties;
    private final Map<String, Object> adminProperties;
    private final AtomicReference<@Nullable Producer<String, byte[]>> producer = new AtomicReference<>();
    private final AtomicReference<@Nullable Admin> admin = new AtomicReference<>();

    /**
     * Connects to nothing yet.
     *
     * @param producerProperties where Kafka is and how to get in; what the log's guarantees need is added
     * @param adminProperties the same for the topic itself
     */
    public EventLog(TopicSettings topic, Map<String, Object> producerProperties, Map<String, Object> adminProperties) {
        this.topic = topic;
        this.producerProperties = ClientProperties.producer(producerProperties);
        this.adminProperties = ClientProperties.admin(adminProperties);
    }

    public String topic() {
        return topic.name();
    }

    /** A record on its way. */
    @FunctionalInterface
    public interface Sending {

        /**
         * Returns when Kafka has acknowledged.
         *
         * @throws LogUnavailableException when it has not in time
         * @throws EventRefusedException when it never will
         */
        void await();
    }

    /** Hands an event over for sending; events of one aggregate keep the order in which they were handed over. */
    public Sending send(EventEnvelope event) {
        Producer<String, byte[]> used = connect(producer, () -> new KafkaProducer<>(producerProperties));
        try {
            Future<?> acknowledgement = used.send(CloudEventRecords.write(topic.name(), event));
            return () -> await(used, acknowledgement);
        } catch (KafkaException e) {
            throw failed(used, e);
        }
    }

    private void await(Producer<String, byte[]> used, Future<?> acknowledgement) {
        try {
            // ends by itself: Kafka's client gives up after its delivery timeout
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw failed(used, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException(e);
        }
    }

    private RuntimeException failed(Producer<String, byte[]> used, Throwable cause) {
        if (cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidRecordException) {
            return new EventRefusedException(cause);
        }
        // only who finds it still in use closes it: what others sent by it fails, and is sent again by the next one
        if (producer.compareAndSet(used, null)) {
            used.close(Duration.ZERO);
        }
        return new LogUnavailableException(cause);
    }

    /**
     * The id that Kafka gave to this very topic; another one of the same name has another id. Makes the topic when there
     * is none.
     *
     * @throws LogUnavailableException when Kafka cannot be asked
     */
    public String topicId() {
        Admin used = connect(admin, () -> Admin.create(adminProperties));
        try {
            Uuid id = describe(used);
            return (id == null ? create(used) : id).toString();
        } catch (ExecutionException | KafkaException e) {
            if (admin.compareAndSet(used, null)) {
                used.close(Duration.ZERO);
            }
            throw new LogUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException(e);
        }
    }

    private @Nullable Uuid describe(Admin used) throws ExecutionException, InterruptedException {
        try {
            return used.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
                    .findFirst()
                    .map(TopicDescription::topicId)
                    .orElse(null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw e;
        }
    }

    private Uuid create(Admin used) throws ExecutionException, InterruptedException {
        try {
            return used.createTopics(List.of(topic.newTopic()))
                    .topicId(topic.name())
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                // another instance was first, and the broker that was asked had not heard of it
                Uuid id = describe(used);
                if (id != null) {
                    return id;
                }
            }
            throw e;
        }
    }

    private static <C> C connect(AtomicReference<@Nullable C> current, Supplier<C> connecting) {
        C connected = current.get();
        if (connected != null) {
            return connected;
        }
        synchronized (current) {
            connected = current.get();
            if (connected == null) {
                try {
                    connected = connecting.get();
                } catch (KafkaException e) {
                    throw new LogUnavailableException(e);
                }
                current.set(connected);
            }
            return connected;
        }
    }

    @Override
    public void close() {
        Producer<String, byte[]> lastProducer = producer.getAndSet(null);
        if (lastProducer != null) {
            lastProducer.close(Duration.ofSeconds(5));
        }
        Admin lastAdmin = admin.getAndSet(null);
        if (lastAdmin != null) {
            lastAdmin.close(Duration.ZERO);
        }
    }
}
