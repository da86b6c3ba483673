package org.prongsai.reporting.projection.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka knows of the applications that generations run as, on whichever instance. */
final class ApplicationsOnKafka {

    private static final Set<GroupState> NOBODY = Set.of(GroupState.EMPTY, GroupState.DEAD);

    private final Admin admin;

    ApplicationsOnKafka(Admin admin) {
        this.admin = admin;
    }

    /** How many events of the topics an application has yet to read. */
    long lag(ApplicationId application, Collection<String> topics) {
        var partitions = await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> read =
                await(admin.listConsumerGroupOffsets(application.toString()).partitionsToOffsetAndMetadata());
        return end.entrySet().stream()
                .mapToLong(last -> {
                    OffsetAndMetadata position = read.get(last.getKey());
                    long next = position == null ? first.getOrDefault(last.getKey(), 0L) : position.offset();
                    return Math.max(0, last.getValue() - next);
                })
                .sum();
    }

    /**
     * Deletes an application's topics and its group.
     *
     * @return false while somebody is still in the group
     */
    boolean erase(ApplicationId application) {
        String group = application.toString();
        try {
            var description =
                    await(admin.describeConsumerGroups(List.of(group)).all()).get(group);
            if (description != null && !NOBODY.contains(description.groupState())) {
                return false;
            }
            await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException alreadyGone) {
            // another instance was first, or it never came to read anything
        }
        var topics = await(admin.listTopics().names()).stream()
                .filter(application::owns)
                .toList();
        try {
            await(admin.deleteTopics(topics).all());
        } catch (UnknownTopicOrPartitionException alreadyGone) {
            return false; // another instance deletes them now: look again
        }
        return true;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        var wanted = partitions.stream().collect(toMap(Function.identity(), partition -> which));
        return await(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
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
}
