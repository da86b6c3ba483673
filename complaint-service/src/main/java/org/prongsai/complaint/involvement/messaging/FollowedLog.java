package org.prongsai.complaint.involvement.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.involvement.Matter;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Another service's topic, read from its beginning on; and its successor, when it is lost and sent anew from the
 * journal. The group is named for the topic's id, so that no offset of a lost topic is taken for one of the next.
 */
final class FollowedLog implements AutoCloseable {

    private static final String GROUP = "prongsai-complaint-involvement";
    private static final long RETRY_MS = 500;

    private final String topic;
    private final Matter.Kind kind;
    private final MatterListener listener;
    private final Map<String, Object> connection;
    private @Nullable String followed;
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    /** @param connection where Kafka is and how to get in */
    FollowedLog(String topic, Matter.Kind kind, MatterListener listener, Map<String, Object> connection) {
        this.topic = topic;
        this.kind = kind;
        this.listener = listener;
        this.connection = connection;
    }

    String topic() {
        return topic;
    }

    Matter.Kind kind() {
        return kind;
    }

    String group(String topicId) {
        return String.join("-", GROUP, topic, topicId);
    }

    /** Goes on where the service's instances have got in this very topic. */
    synchronized void follow(String topicId) {
        if (topicId.equals(followed)) {
            return;
        }
        close();
        container = container(topicId);
        container.start();
        followed = topicId;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String topicId) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group(topicId));
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        var made = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(settings()), properties);
        made.setBeanName("involvement-" + topic);
        // the store comes back; until then nothing is skipped
        made.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return made;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // how many partitions a topic has is its owner's to say
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    @Override
    public synchronized void close() {
        if (container != null) {
            container.stop();
            container = null;
            followed = null;
        }
    }
}
