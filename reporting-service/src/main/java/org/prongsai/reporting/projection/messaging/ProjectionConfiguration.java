package org.prongsai.reporting.projection.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.reporting.projection.EventLog;
import org.prongsai.reporting.projection.FoldEngine;
import org.prongsai.reporting.projection.Projection;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Kafka that projections run on. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int ANSWER_MS = 5_000;

    @Bean
    Admin kafkaAdminClient(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        // a round that waits longer is better begun anew
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS);
        return Admin.create(settings);
    }

    @Bean
    EventLog eventLog(Admin admin, StreamsProperties properties) {
        return new KafkaEventLog(admin, ReportingTopics.of(properties.messaging()));
    }

    @Bean
    FoldEngine foldEngine(
            List<Projection<EventEnvelope, ?, ?>> projections,
            Admin admin,
            KafkaProperties kafka,
            StreamsProperties properties) {
        var starter = new StreamsStarter(projections, kafka.buildAdminProperties(), properties);
        return new StreamsEngine(starter, new ApplicationsOnKafka(admin), properties.stateDir());
    }
}
