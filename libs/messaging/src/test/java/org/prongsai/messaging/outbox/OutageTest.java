package org.prongsai.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.embedded.EmbeddedKafka;
import org.prongsai.embedded.EmbeddedStore;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.epoch.LiveLog.State;

class OutageTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void what_is_saved_while_kafka_is_away_is_sent_in_order_when_it_is_back() throws IOException {
        int port = freePort();
        EmbeddedKafka kafka = EmbeddedKafka.start(directory, port);
        var place = Service.Place.in(TestBackends.mongoUri(), kafka.bootstrapServers());
        try (var service = new Service(place)) {
            service.started();
            service.save("thing-1", 2);
            service.awaitSettled();

            kafka.close();
            service.save("thing-1", 2);
            service.wake("thing-1");
            awaitState(service, State.SUSPECT);
            service.save("thing-1", 1);
            service.save("thing-2", 1);
            service.wake("thing-2");
            assertThat(service.isSettled()).isFalse();

            kafka = EmbeddedKafka.start(directory, port);
            service.awaitSettled();
            assertThat(LogReader.firstOccurrences(service.log()))
                    .containsOnly(
                            Map.entry("khambok/thing-1", List.of(1L, 2L, 3L, 4L, 5L)),
                            Map.entry("khambok/thing-2", List.of(1L)));
            // the same log as before
            assertThat(service.log()).extracting(EventEnvelope::logEpoch).containsOnly(1L);
        } finally {
            kafka.close();
        }
    }

    @Test
    void when_kafkas_data_is_lost_the_journal_is_sent_again_before_anything_new() throws IOException {
        int port = freePort();
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("first"), port);
        var place = Service.Place.in(TestBackends.mongoUri(), kafka.bootstrapServers());
        try (var service = new Service(place)) {
            service.started();
            service.save("thing-1", 2);
            service.save("thing-2", 1);
            service.awaitSettled();

            kafka.close();
            service.save("thing-1", 1);
            kafka = EmbeddedKafka.start(directory.resolve("second"), port);
            service.awaitSettled();

            assertThat(LogReader.firstOccurrences(service.log()))
                    .containsOnly(
                            Map.entry("khambok/thing-1", List.of(1L, 2L, 3L)),
                            Map.entry("khambok/thing-2", List.of(1L)));
            assertThat(service.log()).extracting(EventEnvelope::logEpoch).containsOnly(2L);
            assertThat(service.journalled()).hasSize(4);
        } finally {
            kafka.close();
        }
    }

    @Test
    void a_service_that_starts_before_kafka_sends_once_there_is_one() throws IOException {
        int port = freePort();
        var place = Service.Place.in(TestBackends.mongoUri(), "127.0.0.1:" + port);
        try (var service = new Service(place).started()) {
            service.save("thing-1", 2);
            awaitState(service, State.SUSPECT);

            try (var kafka = EmbeddedKafka.start(directory, port)) {
                service.awaitSettled();
                assertThat(kafka.bootstrapServers()).isEqualTo(place.kafka());
                assertThat(LogReader.firstOccurrences(service.log()))
                        .containsOnly(Map.entry("khambok/thing-1", List.of(1L, 2L)));
            }
        }
    }

    @Test
    void the_relay_survives_an_outage_of_the_store() throws IOException {
        int port = freePort();
        EmbeddedStore store = EmbeddedStore.start(directory, port);
        var place = Service.Place.in(store.uri(), TestBackends.kafkaBootstrapServers());
        try (var service = new Service(place)) {
            service.liveLog.verify();
            service.save("thing-1", 2);
            store.close();
            service.started();
            service.wake("thing-1");
            awaitState(service, State.SUSPECT);

            store = EmbeddedStore.start(directory, port);
            service.awaitSettled();
            assertThat(LogReader.firstOccurrences(service.log()))
                    .containsOnly(Map.entry("khambok/thing-1", List.of(1L, 2L)));
        } finally {
            store.close();
        }
    }

    private static void awaitState(Service service, State state) {
        await().atMost(Duration.ofMinutes(1)).until(() -> service.liveLog.state() == state);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
