package org.prongsai.complaint.involvement.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.prongsai.complaint.involvement.FollowMatters;
import org.prongsai.complaint.involvement.Involvement;
import org.prongsai.complaint.involvement.InvolvementListener;
import org.prongsai.complaint.involvement.LookUpInvolvement;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.Matters;
import org.prongsai.contracts.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the logs of procurement-service and eservice-service, each from its beginning. */
@Configuration(proxyBeanMethods = false)
class InvolvementMessaging {

    /** Within this time a topic is found that is new, or that was made anew. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    @Bean
    Involvement involvement(Matters matters) {
        return new LookUpInvolvement(matters);
    }

    @Bean
    FollowMatters followMatters(Matters matters, ObjectProvider<InvolvementListener> listeners) {
        return new FollowMatters(
                matters, new MatterFold(), listeners.orderedStream().toList());
    }

    @Bean
    InvolvementRounds involvementRounds(
            FollowMatters follow,
            Matters matters,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MeterRegistry meters) {
        var consumer = at(connection.getConsumer().getBootstrapServers(), kafka.buildConsumerProperties());
        var logs = List.of(
                log(Topics.PROCUREMENT_EVENTS, Matter.Kind.PROCUREMENT, follow, consumer),
                log(Topics.ESERVICE_EVENTS, Matter.Kind.SERVICE_REQUEST, follow, consumer));
        var admin = at(connection.getAdmin().getBootstrapServers(), kafka.buildAdminProperties());
        return new InvolvementRounds(logs, new LogsOnKafka(admin), follow, matters, ROUND, meters);
    }

    private static FollowedLog log(
            String topic, Matter.Kind kind, FollowMatters follow, Map<String, Object> connection) {
        return new FollowedLog(topic, kind, new MatterListener(follow, kind), connection);
    }

    private static Map<String, Object> at(List<String> servers, Map<String, Object> properties) {
        var settings = new HashMap<>(properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return settings;
    }

    @Bean
    ConsumersEndpoint consumersEndpoint(InvolvementRounds rounds, FollowMatters follow) {
        return new ConsumersEndpoint(rounds, follow);
    }
}
