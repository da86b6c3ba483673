package org.prongsai.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.OutboxFields;

class OutboxRelayTest {

    private final List<Service> instances = new ArrayList<>();
    private final Service.Place place = Service.Place.fresh();

    @AfterEach
    void stop() {
        instances.forEach(Service::close);
    }

    private Service instance() {
        var service = new Service(place);
        instances.add(service);
        return service;
    }

    /** An instance that may send, and sweeps only when it is told to. */
    private Service live() {
        var service = instance();
        service.liveLog.verify();
        return service;
    }

    @Test
    void a_saved_event_is_sent_and_journalled_and_leaves_its_document_as_it_was() {
        var service = live();
        service.save("thing-1", 2);
        var saved = document(service, "thing-1");

        service.wake("thing-1");
        service.awaitSettled();

        assertThat(service.log()).extracting(EventEnvelope::sequence).containsExactly(1L, 2L);
        assertThat(service.log()).extracting(EventEnvelope::logEpoch).containsOnly(1L);
        assertThat(service.journalled())
                .usingRecursiveComparison()
                .ignoringFields("logEpoch")
                .isEqualTo(service.log());
        var relayed = document(service, "thing-1");
        assertThat(relayed.getList(OutboxFields.PENDING, Document.class)).isEmpty();
        assertThat(relayed.getList(OutboxFields.TRAIL, Document.class)).isEmpty();
        assertThat(relayed).doesNotContainKey(OutboxFields.PENDING_SINCE);
        assertThat(relayed.getLong("version")).isEqualTo(saved.getLong("version"));
        assertThat(service.count("prongsai.relay.sent")).isEqualTo(2);
        assertThat(service.count("prongsai.relay.duplicates")).isZero();
    }

    @Test
    void an_event_is_a_cloud_event_in_binary_mode() {
        var service = live();
        service.save("thing-1", "{\"a\":1}");
        service.relay.sweep(Duration.ZERO);

        var found = LogReader.records(place.kafka(), place.topic()).getFirst();
        var headers = new TreeMap<String, String>();
        for (Header header : found.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        var event = service.log().getFirst();
        assertThat(found.key()).isEqualTo("khambok/thing-1");
        assertThat(new String(found.value(), UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", event.id()),
                        Map.entry("ce_source", "/test-service"),
                        Map.entry("ce_type", "thing.done.v1"),
                        Map.entry("ce_subject", "thing-1"),
                        Map.entry("ce_time", event.time().toString()),
                        Map.entry("ce_agency", "khambok"),
                        Map.entry("ce_sequence", "1"),
                        Map.entry("ce_occurredon", "2021-03-01"),
                        Map.entry("ce_logepoch", "1"),
                        Map.entry("content-type", "application/json")));
    }

    @Test
    void what_was_done_is_filed_in_the_audit_collection_once() {
        var service = live();
        service.save("thing-1", 2);
        // as a process that was killed after the first of them would have left it
        service.collection(OutboxFields.AUDIT_COLLECTION)
                .insertOne(new Document("_id", "khambok/thing-1/v000000000001").append("action", "do"));

        service.relay.sweep(Duration.ZERO);

        assertThat(service.collection(OutboxFields.AUDIT_COLLECTION).find())
                .extracting(entry -> entry.getString("_id"))
                .containsExactlyInAnyOrder("khambok/thing-1/v000000000001", "khambok/thing-1/v000000000002");
        assertThat(service.collection(OutboxFields.AUDIT_COLLECTION)
                        .find(Filters.eq("khambok/thing-1/v000000000002"))
                        .first())
                .containsEntry("agency", "khambok")
                .containsEntry("aggregate", "thing-1")
                .containsEntry("version", 2L)
                .containsEntry("action", "do");
    }

    @Test
    void a_document_stops_at_its_first_failure_while_others_go_on_and_follows_in_order_when_it_is_mended() {
        var service = live();
        service.save("thing-1", 1);
        service.save("thing-1", "\"" + "x".repeat(2_000_000) + "\"");
        service.save("thing-1", 1);
        service.save("thing-2", 2);

        service.relay.sweep(Duration.ZERO);

        assertThat(LogReader.firstOccurrences(service.log()))
                .containsOnly(Map.entry("khambok/thing-1", List.of(1L)), Map.entry("khambok/thing-2", List.of(1L, 2L)));
        assertThat(service.relay.stuck()).isEqualTo(1);
        assertThat(service.count("prongsai.relay.failures")).isEqualTo(1);
        assertThat(service.liveLog.isLive()).isTrue();

        service.things().updateOne(Filters.eq("khambok/thing-1"), Updates.set(OutboxFields.PENDING + ".0.data", "{}"));
        service.started();
        service.awaitSettled();

        assertThat(LogReader.firstOccurrences(service.log())).containsEntry("khambok/thing-1", List.of(1L, 2L, 3L));
        assertThat(service.relay.stuck()).isZero();
    }

    @Test
    void another_event_in_the_same_place_of_the_journal_stays_there_and_raises_an_alarm() {
        var service = live();
        service.save("thing-1", 1);
        service.relay.sweep(Duration.ZERO);
        var journalled = service.journalled();
        service.things().deleteOne(Filters.eq("khambok/thing-1"));
        service.save("thing-1", 1);

        service.relay.sweep(Duration.ZERO);

        assertThat(service.journalled()).isEqualTo(journalled);
        assertThat(service.count("prongsai.journal.conflicts")).isEqualTo(1);
        assertThat(document(service, "thing-1").getList(OutboxFields.PENDING, Document.class))
                .hasSize(1);
    }

    @Test
    void what_somebody_else_left_behind_is_swept() {
        instance().save("thing-1", 3);

        var successor = instance().started();
        successor.awaitSettled();

        assertThat(LogReader.firstOccurrences(successor.log())).containsEntry("khambok/thing-1", List.of(1L, 2L, 3L));
    }

    @Test
    void nothing_is_sent_before_the_log_was_looked_at() {
        var service = instance();
        service.save("thing-1", 1);
        service.wake("thing-1");
        service.relay.sweep(Duration.ZERO);

        assertThat(service.isSettled()).isFalse();
        assertThat(service.journalled()).isEmpty();
    }

    @Test
    void two_instances_that_relay_the_same_documents_skip_nothing_and_keep_each_order() {
        var one = live();
        var other = live();
        one.started();
        other.started();
        int things = 10;
        int events = 10;

        for (int event = 0; event < events; event++) {
            IntStream.range(0, things).forEach(thing -> {
                one.save("thing-" + thing, 1);
                one.wake("thing-" + thing);
                other.wake("thing-" + thing);
            });
        }
        one.awaitSettled();

        var expected = LongStream.rangeClosed(1, events).boxed().toList();
        var log = LogReader.firstOccurrences(one.log());
        assertThat(log).hasSize(things);
        assertThat(log.values()).allMatch(expected::equals);
        assertThat(LogReader.firstOccurrences(one.journalled())).isEqualTo(log);
        assertThat(one.journalled()).hasSize(things * events);
    }

    @Test
    void a_wake_that_comes_while_its_document_is_relayed_is_not_lost() {
        var service = live();
        int events = 50;
        for (int i = 0; i < events; i++) {
            service.save("thing-1", 1);
            service.wake("thing-1");
        }

        // no sweep runs: only the wakes can have brought them out
        service.awaitSettled();
        assertThat(LogReader.firstOccurrences(service.log()))
                .containsEntry(
                        "khambok/thing-1",
                        LongStream.rangeClosed(1, events).boxed().toList());
    }

    private static Document document(Service service, String aggregate) {
        var document = service.things().find(Filters.eq(Service.id(aggregate))).first();
        assertThat(document).isNotNull();
        return Objects.requireNonNull(document);
    }
}
