package org.prongsai.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.log.CloudEventRecords;

/** Reads a whole topic as anybody else would. */
public final class LogReader {

    private LogReader() {}

    public static List<ConsumerRecord<String, byte[]>> records(String servers, String topic) {
        var properties = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<EventEnvelope> events(String servers, String topic) {
        return records(servers, topic).stream()
                .map(found -> CloudEventRecords.read(found.headers(), found.value()))
                .toList();
    }

    /** Each aggregate's sequences in the order in which they were there for the first time. */
    public static Map<String, List<Long>> firstOccurrences(List<EventEnvelope> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event -> seen.add(event.key() + "/" + event.sequence()))
                .collect(Collectors.groupingBy(
                        EventEnvelope::key, Collectors.mapping(EventEnvelope::sequence, Collectors.toList())));
    }
}
