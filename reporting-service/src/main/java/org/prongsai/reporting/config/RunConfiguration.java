package org.prongsai.reporting.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.parking.Redrives;
import org.prongsai.reporting.parking.messaging.KafkaRedrives;
import org.prongsai.reporting.projection.EventLog;
import org.prongsai.reporting.projection.FoldEngine;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.prongsai.reporting.projection.messaging.StreamsProperties;
import org.prongsai.reporting.sink.Sink;
import org.prongsai.reporting.sink.messaging.TopicFollower;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs for as long as the service does. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    @Bean
    Rounds rounds(
            List<Sink> sinks,
            KafkaProperties kafka,
            CrashPoints crashPoints,
            EventLog eventLog,
            ProjectionKeeper keeper,
            FoldEngine engine,
            ParkedEvents parked,
            StreamsProperties properties,
            MeterRegistry meters) {
        var reporting = properties.reporting();
        var followers = sinks.stream()
                .map(sink -> new TopicFollower(
                        sink,
                        kafka.buildAdminProperties(),
                        properties.instance(),
                        reporting.sessionTimeout(),
                        crashPoints))
                .toList();
        return new Rounds(followers, eventLog, keeper, engine, parked, reporting.keepInterval(), meters);
    }

    @Bean
    Redrives redrives(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaRedrives(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** Part of readiness: a service that folds nothing yet has nothing to answer with. */
    @Bean
    HealthIndicator projectionsHealthIndicator(ProjectionKeeper keeper) {
        return () -> (keeper.isReady() ? Health.up() : Health.outOfService()).build();
    }

    @Bean
    CrashPoints crashPoints(@Value("${prongsai.crash-points-dir:}") String directory) {
        return directory.isEmpty() ? CrashPoints.NONE : CrashPoints.armedIn(Path.of(directory));
    }
}
