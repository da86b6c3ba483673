package org.prongsai.messaging.log;

import static org.apache.kafka.clients.CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the guarantees of the log ask of Kafka's clients, whatever else is configured. */
final class ClientProperties {

    // A broker's restart is waited for within one send; a longer outage is the relay's, which has nothing in memory.
    private static final int DELIVERY_TIMEOUT_MS = 15_000;
    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final int LONGEST_PAUSE_MS = 500;

    private ClientProperties() {}

    static Map<String, Object> producer(Map<String, Object> given) {
        Map<String, Object> properties = both(given);
        properties.put(KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ACKS_CONFIG, "all");
        // retries neither double nor reorder what one producer sends
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        // somebody waits for the first event; those that come together share a batch all the same
        properties.put(LINGER_MS_CONFIG, 0);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        properties.put(MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MS);
        return properties;
    }

    static Map<String, Object> admin(Map<String, Object> given) {
        Map<String, Object> properties = both(given);
        properties.put(DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        return properties;
    }

    private static Map<String, Object> both(Map<String, Object> given) {
        Map<String, Object> properties = new HashMap<>(given);
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        properties.put(RETRY_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MS);
        properties.put(RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_PAUSE_MS);
        return properties;
    }
}
