package org.prongsai.reporting.projection.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.Stores;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.reporting.projection.Projection;

/** Starts generations of projections as Kafka Streams applications, all of them configured alike. */
final class StreamsStarter {

    /** A row of a busy agency and year is a few hundred kilobytes; nothing that is folded may be refused for its size. */
    static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private static final int CACHE = 16 * 1024 * 1024;

    private final Map<String, Projection<EventEnvelope, ?, ?>> projections;
    private final Map<String, Object> connection;
    private final StreamsProperties properties;

    /** @param connection where Kafka is and how to get in */
    StreamsStarter(
            List<Projection<EventEnvelope, ?, ?>> projections,
            Map<String, Object> connection,
            StreamsProperties properties) {
        this.projections = projections.stream().collect(toMap(Projection::name, Function.identity()));
        this.connection = connection;
        this.properties = properties;
    }

    SortedSet<String> topics(String projection) {
        return projection(projection).topics();
    }

    RunningStreams start(ApplicationId application) {
        var topology = new ReportTopology<>(
                        projection(application.projection()), application.generation(), Stores::persistentKeyValueStore)
                .build();
        return RunningStreams.start(application, new KafkaStreams(topology, settings(application)));
    }

    private Projection<EventEnvelope, ?, ?> projection(String name) {
        return Objects.requireNonNull(projections.get(name), name);
    }

    private Properties settings(ApplicationId application) {
        var reporting = properties.reporting();
        int session = Math.toIntExact(reporting.sessionTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application.toString());
        settings.put(StreamsConfig.CLIENT_ID_CONFIG, application + "-" + properties.instance());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                reporting.commitInterval().toMillis());
        settings.put(StreamsConfig.POLL_MS_CONFIG, reporting.pollInterval().toMillis());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, reporting.threads());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.stateDir().toString());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int)
                properties.messaging().replicationFactor());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_RECORD);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Math.toIntExact(reporting.transactionTimeout().toMillis()));
        // An instance that was killed comes back under its name, to its partitions, without a rebalance.
        settings.put(
                StreamsConfig.mainConsumerPrefix(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG), properties.instance());
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / 3);
        var all = new Properties();
        all.putAll(settings);
        return all;
    }
}
