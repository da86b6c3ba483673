package org.prongsai.integrity.obligation.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.prongsai.contracts.Topics;
import org.prongsai.integrity.obligation.FollowEvents;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Follows the service's own events. They are told at least once, and again from the beginning when the log is sent anew:
 * the obligations find that they know them.
 */
@Configuration(proxyBeanMethods = false)
class ObligationMessaging {

    private static final String GROUP = "prongsai-integrity-obligations";
    private static final long RETRY_MS = 500;

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> obligationContainer(
            FollowEvents follow, KafkaProperties kafka, KafkaConnectionDetails connection) {
        var properties = new ContainerProperties(Topics.INTEGRITY_EVENTS);
        properties.setGroupId(GROUP);
        properties.setMessageListener(new ObligationListener(follow));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        // the relay makes the topic when it starts
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(settings(kafka, connection)), properties);
        // the store comes back; until then nothing is skipped
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private static Map<String, Object> settings(KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // how many partitions the topic has is the relay's to say
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a topic that is made later is found within this time
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return settings;
    }
}
