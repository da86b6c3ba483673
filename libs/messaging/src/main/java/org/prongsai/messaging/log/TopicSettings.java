package org.prongsai.messaging.log;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topic of a service's events.
 *
 * @param partitions stay as they are for a log epoch: more of them would move keys
 */
public record TopicSettings(String name, int partitions, short replicationFactor) {

    NewTopic newTopic() {
        return new NewTopic(name, partitions, replicationFactor)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        // events are kept for ever
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        // an acknowledged event survives the loss of any one broker, where there are several
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(Math.max(1, replicationFactor - 1))));
    }
}
