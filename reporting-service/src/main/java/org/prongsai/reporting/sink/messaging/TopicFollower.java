package org.prongsai.reporting.sink.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.reporting.sink.Sink;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Follows a sink's topic, and its successor when it is deleted and made again.
 *
 * <p>The group is named for the topic's id, so that no offset of a deleted topic is ever taken for one of the next.
 */
public final class TopicFollower implements AutoCloseable {

    private static final long RETRY_MS = 500;

    private final Sink sink;
    private final Map<String, Object> connection;
    private final String instance;
    private final int sessionTimeoutMs;
    private final CrashPoints crashPoints;
    private @Nullable String followed;
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    public TopicFollower(
            Sink sink,
            Map<String, Object> connection,
            String instance,
            Duration sessionTimeout,
            CrashPoints crashPoints) {
        this.sink = sink;
        this.connection = connection;
        this.instance = instance;
        this.sessionTimeoutMs = Math.toIntExact(sessionTimeout.toMillis());
        this.crashPoints = crashPoints;
    }

    public String topic() {
        return sink.topic();
    }

    /**
     * Goes on where the group of this service has got.
     *
     * @param topicIds by topic
     */
    public synchronized void follow(Map<String, String> topicIds) {
        String topicId = Objects.requireNonNull(topicIds.get(sink.topic()));
        if (topicId.equals(followed)) {
            return;
        }
        close();
        container = container(topicId);
        container.start();
        followed = topicId;
    }

    @Override
    public synchronized void close() {
        if (container != null) {
            container.stop();
            container = null;
            followed = null;
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String topicId) {
        var properties = new ContainerProperties(sink.topic());
        properties.setGroupId("prongsai-reporting-sink-" + sink.topic() + "-" + topicId);
        properties.setMessageListener(new TopicSink(sink, topicId, crashPoints));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        var made = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(settings()), properties);
        made.setBeanName("sink-" + sink.topic());
        // the store comes back; until then nothing is skipped
        made.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return made;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, sessionTimeoutMs);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, sessionTimeoutMs / 3);
        return settings;
    }
}
