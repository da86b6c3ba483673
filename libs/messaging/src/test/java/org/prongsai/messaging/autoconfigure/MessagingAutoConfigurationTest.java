package org.prongsai.messaging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.PendingEvent;
import org.prongsai.messaging.Relay;
import org.prongsai.messaging.outbox.LogReader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class MessagingAutoConfigurationTest {

    private final String name = "test-" + UUID.randomUUID();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TestService {}

    @Test
    void a_service_that_names_its_topic_has_an_outbox() {
        try (var service = start(Map.of())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> readiness(service).equals(Status.UP));
            save(service);
            service.getBean(Relay.class).wake("things", "khambok/thing-1");

            var endpoint = service.getBean(OutboxEndpoint.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> endpoint.report().pending() == 0);
            assertThat(endpoint.report()).isEqualTo(new OutboxEndpoint.Report(0, 0, Map.of(name, 1L)));
            assertThat(LogReader.events(TestBackends.kafkaBootstrapServers(), name))
                    .singleElement()
                    .satisfies(event -> assertThat(event.source()).isEqualTo("/test-service"));
        }
    }

    @Test
    void its_meters_tell_of_the_outbox_the_journal_and_the_log() {
        try (var service = start(Map.of())) {
            save(service);
            var meters = service.getBean(MeterRegistry.class);

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> meters.get("prongsai.journal.events")
                                    .tag("topic", name)
                                    .gauge()
                                    .value()
                            == 1);
            assertThat(meters.get("prongsai.log.epoch")
                            .tag("topic", name)
                            .gauge()
                            .value())
                    .isEqualTo(1);
            assertThat(meters.get("prongsai.relay.sent").counter().count()).isEqualTo(1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> meters.get("prongsai.outbox.pending").gauge().value() == 0);
            assertThat(meters.get("prongsai.outbox.oldest.seconds").gauge().value())
                    .isZero();
            assertThat(meters.get("prongsai.relay.duplicates").counter().count())
                    .isZero();
            assertThat(meters.get("prongsai.relay.failures").counter().count()).isZero();
        }
    }

    @Test
    void a_service_is_ready_while_kafka_is_away_and_tells_how_much_waits() {
        try (var service = start(Map.of("spring.kafka.bootstrap-servers", "127.0.0.1:1"))) {
            save(service);
            var meters = service.getBean(MeterRegistry.class);

            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            meters.get("prongsai.outbox.oldest.seconds").gauge().value() > 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> readiness(service).equals(Status.UP));
            assertThat(service.getBean(OutboxEndpoint.class).report().pending()).isEqualTo(1);
        }
    }

    @Test
    void an_outbox_of_no_collection_is_refused() {
        assertThatThrownBy(() ->
                        start(Map.of("prongsai.messaging.collections", "")).close())
                .hasStackTraceContaining("collections");
    }

    @Test
    void a_service_without_a_topic_has_crash_points_and_no_outbox() {
        try (var service = new SpringApplicationBuilder(TestService.class)
                .web(WebApplicationType.NONE)
                .run()) {
            assertThat(service.getBeansOfType(Relay.class)).isEmpty();
            assertThat(service.getBean(CrashPoints.class)).isSameAs(CrashPoints.NONE);
        }
    }

    private ConfigurableApplicationContext start(Map<String, Object> other) {
        var properties = new HashMap<String, Object>(Map.of(
                "spring.application.name",
                "test-service",
                "spring.mongodb.uri",
                TestBackends.mongoUri(),
                "spring.mongodb.database",
                name,
                "spring.kafka.bootstrap-servers",
                TestBackends.kafkaBootstrapServers(),
                "prongsai.messaging.topic",
                name,
                "prongsai.messaging.source",
                "/test-service",
                "prongsai.messaging.collections",
                "things"));
        properties.putAll(other);
        return new SpringApplicationBuilder(TestService.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    private static Status readiness(ConfigurableApplicationContext service) {
        var health = service.getBean(HealthEndpoint.class).healthForPath("readiness");
        assertThat(health).isNotNull();
        return Objects.requireNonNull(health).getStatus();
    }

    private void save(ConfigurableApplicationContext service) {
        MongoDatabase database = service.getBean(MongoClient.class).getDatabase(name);
        var event = new PendingEvent(
                1, UUID.randomUUID().toString(), "thing.done.v1", Instant.now(), LocalDate.of(2021, 3, 1), "{}");
        database.getCollection("things")
                .insertOne(new Document(OutboxFields.ID, "khambok/thing-1")
                        .append(OutboxFields.AGENCY, "khambok")
                        .append(OutboxFields.AGGREGATE, "thing-1")
                        .append(OutboxFields.PENDING, List.of(event.toDocument()))
                        .append(OutboxFields.PENDING_SINCE, Date.from(Instant.now())));
    }
}
