package org.prongsai.reporting.projection.messaging;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrive;
import org.prongsai.reporting.rows.PublishedRow;

/** The topics that reporting owns. */
final class ReportingTopics {

    private ReportingTopics() {}

    static List<NewTopic> of(StreamsProperties.Messaging messaging) {
        return List.of(
                compacted(PublishedRow.TOPIC, messaging),
                compacted(ParkedNote.TOPIC, messaging),
                // a redrive that nobody took within a week has been overtaken by events
                new NewTopic(Redrive.TOPIC, messaging.partitions(), messaging.replicationFactor()));
    }

    private static NewTopic compacted(String name, StreamsProperties.Messaging messaging) {
        return new NewTopic(name, messaging.partitions(), messaging.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(StreamsStarter.LARGEST_RECORD)));
    }
}
