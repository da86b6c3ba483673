package org.prongsai.complaint.involvement.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What Kafka knows of the logs that are followed. Asked for the first time when somebody asks: it may be away. */
final class LogsOnKafka implements AutoCloseable {

    /** Less than those wait who ask how the platform is. */
    private static final int TIMEOUT_MS = 2_000;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** @param connection where Kafka is and how to get in */
    LogsOnKafka(Map<String, Object> connection) {
        settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    }

    /**
     * The id by which a topic that was lost and made again is told from the one before; empty while there is none.
     *
     * @throws KafkaException when Kafka does not answer
     */
    Optional<String> idOf(String topic) {
        return describe(topic).map(found -> found.topicId().toString());
    }

    /**
     * How many records of a topic a group has yet to read, on whichever instance; 0 while there is no topic.
     *
     * @param group by the topic's id
     * @throws KafkaException when Kafka does not answer
     */
    long lag(String topic, Function<String, String> group) {
        return describe(topic)
                .map(found -> lag(found, group.apply(found.topicId().toString())))
                .orElse(0L);
    }

    private long lag(TopicDescription topic, String group) {
        var partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> read =
                await(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    var position = read.get(end.getKey());
                    long next = position == null ? first.getOrDefault(end.getKey(), 0L) : position.offset();
                    return Math.max(0, end.getValue() - next);
                })
                .sum();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        var wanted = partitions.stream().collect(toMap(Function.identity(), partition -> which));
        return await(admin().listOffsets(wanted).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private Optional<TopicDescription> describe(String topic) {
        try {
            return Optional.ofNullable(
                    await(admin().describeTopics(List.of(topic)).allTopicNames())
                            .get(topic));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }
}
