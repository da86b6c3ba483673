package org.prongsai.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.journal.JournalRange;

class LogEpochTest {

    private final Service.Place place = Service.Place.fresh();

    @Test
    void the_first_log_is_epoch_one_and_a_restart_keeps_it() {
        try (var service = new Service(place)) {
            service.liveLog.verify();
            assertThat(service.liveLog.epoch()).isEqualTo(1);
        }
        try (var successor = new Service(place)) {
            successor.liveLog.verify();
            assertThat(successor.liveLog.epoch()).isEqualTo(1);
            assertThat(epoch(successor)).containsEntry("state", "LIVE").containsEntry("epoch", 1L);
        }
    }

    @Test
    void a_topic_that_is_lost_at_run_time_is_noticed_and_filled_from_the_journal() {
        try (var service = new Service(place).started()) {
            service.save("thing-1", 3);
            service.awaitSettled();

            service.loseTopic();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> service.liveLog.lastEpoch() == 2 && service.liveLog.isLive());
            service.save("thing-1", 1);
            service.wake("thing-1");
            service.awaitSettled();

            assertThat(service.log()).extracting(EventEnvelope::logEpoch).containsOnly(2L);
            assertThat(LogReader.firstOccurrences(service.log()))
                    .containsOnly(Map.entry("khambok/thing-1", List.of(1L, 2L, 3L, 4L)));
        }
    }

    @Test
    void two_instances_that_fill_a_new_log_at_once_leave_nothing_out() {
        int things = 20;
        int events = 5;
        try (var one = new Service(place);
                var other = new Service(place)) {
            one.liveLog.verify();
            IntStream.range(0, things).forEach(thing -> one.save("thing-" + thing, events));
            one.relay.sweep(Duration.ZERO);

            one.loseTopic();
            one.liveLog.suspect();
            other.liveLog.suspect();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(one::started), CompletableFuture.runAsync(other::started))
                    .join();
            IntStream.range(0, things).forEach(thing -> other.save("thing-" + thing, 1));
            one.awaitSettled();

            var expected = LongStream.rangeClosed(1, events + 1).boxed().toList();
            var log = LogReader.firstOccurrences(one.log());
            assertThat(log).hasSize(things);
            assertThat(log.values()).allMatch(expected::equals);
        }
    }

    @Test
    void a_replay_that_broke_off_goes_on_where_everything_was_acknowledged() {
        int events = 4_500;
        try (var service = new Service(place, this::powerCut)) {
            service.collection(OutboxFields.JOURNAL_COLLECTION)
                    .insertMany(LongStream.rangeClosed(1, events)
                            .mapToObj(LogEpochTest::entry)
                            .toList());
            assertThatThrownBy(service.liveLog::verify).isInstanceOf(PowerCut.class);
            assertThat(service.liveLog.isLive()).isFalse();
        }
        try (var successor = new Service(place)) {
            successor.liveLog.verify();

            assertThat(LogReader.firstOccurrences(successor.log()))
                    .containsOnly(Map.entry(
                            "khambok/thing-1",
                            LongStream.rangeClosed(1, events).boxed().toList()));
            assertThat(successor.log()).hasSizeLessThan(events + 10);
        }
    }

    private void powerCut(String point) {
        throw new PowerCut();
    }

    private static final class PowerCut extends Error {}

    private static Document entry(long sequence) {
        return new Document("_id", "khambok/thing-1/%012d".formatted(sequence))
                .append("agency", "khambok")
                .append("aggregate", "thing-1")
                .append("sequence", sequence)
                .append("type", "thing.done.v1")
                .append("id", "event-" + sequence)
                .append("time", Date.from(Instant.EPOCH))
                .append("occurredOn", "2021-03-01")
                .append("data", "{}");
    }

    /** Its journal entry may have come too late for the replay of another instance. */
    @Test
    void an_event_whose_epoch_ended_before_it_left_its_document_is_sent_again() {
        try (var service = new Service(place)) {
            service.liveLog.verify();
            service.save("thing-1", 1);
            var epochs = service.collection(OutboxFields.LOG_EPOCH_COLLECTION);
            epochs.updateOne(Filters.eq(place.topic()), Updates.set("state", "REPLAYING"));

            service.relay.sweep(Duration.ZERO);
            assertThat(service.isSettled()).isFalse();
            assertThat(service.liveLog.isLive()).isFalse();

            service.started();
            service.awaitSettled();
            assertThat(LogReader.firstOccurrences(service.log()))
                    .containsOnly(Map.entry("khambok/thing-1", List.of(1L)));
        }
    }

    @Test
    void an_aggregate_or_an_agency_can_be_sent_again_as_the_journal_has_it_now() {
        try (var service = new Service(place)) {
            service.liveLog.verify();
            service.save("thing-1", 2);
            service.save("thing-10", 1);
            service.relay.sweep(Duration.ZERO);
            service.collection(OutboxFields.JOURNAL_COLLECTION)
                    .updateOne(Filters.eq("khambok/thing-1/000000000002"), Updates.set("data", "{\"mended\":true}"));

            assertThat(service.liveLog.resend(JournalRange.of("khambok", "thing-1")))
                    .isEqualTo(2);
            assertThat(service.liveLog.resend(JournalRange.of("khambok"))).isEqualTo(3);
            assertThat(service.liveLog.resend(JournalRange.of("kham"))).isZero();
            assertThat(service.liveLog.resend(JournalRange.all())).isEqualTo(3);

            assertThat(service.log())
                    .filteredOn(event -> event.key().equals("khambok/thing-1") && event.sequence() == 2)
                    .extracting(EventEnvelope::data)
                    .containsExactly(
                            "{\"text\":\"thing-1\"}", "{\"mended\":true}", "{\"mended\":true}", "{\"mended\":true}");
        }
    }

    private Document epoch(Service service) {
        return service.collection(OutboxFields.LOG_EPOCH_COLLECTION)
                .find(Filters.eq(place.topic()))
                .into(new ArrayList<>())
                .getFirst();
    }
}
