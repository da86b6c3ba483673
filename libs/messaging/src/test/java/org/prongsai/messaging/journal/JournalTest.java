package org.prongsai.messaging.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.journal.JournalHeads.Head;

class JournalTest {

    private final MongoClient client = MongoClients.create(TestBackends.mongoUri());
    private final MongoCollection<Document> collection =
            client.getDatabase("test-" + UUID.randomUUID()).getCollection("journal");
    private final Journal journal = new Journal(collection, "/test-service");
    private final JournalHeads heads = new JournalHeads(collection);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void an_event_is_kept_once_and_comes_back_as_it_was() {
        var event = event("khambok", "thing-1", 1, "{}");
        assertThat(journal.keep(event)).isTrue();
        assertThat(journal.keep(event)).isFalse();

        assertThat(journal.count()).isEqualTo(1);
        assertThat(read(JournalRange.all(), 10)).containsExactly(event);
    }

    @Test
    void another_event_in_its_place_is_refused() {
        journal.keep(event("khambok", "thing-1", 1, "{}"));

        assertThatThrownBy(() -> journal.keep(event("khambok", "thing-1", 1, "{\"other\":1}")))
                .isInstanceOf(JournalConflictException.class)
                .hasMessage("khambok/thing-1/000000000001");
    }

    @Test
    void it_is_read_in_order_whatever_the_page_and_however_the_names_resemble_each_other() {
        for (String aggregate : List.of("thing-1", "thing-10", "thing-1-a", "thing-2")) {
            for (long sequence = 11; sequence > 0; sequence--) {
                journal.keep(event("khambok", aggregate, sequence, "{}"));
            }
        }
        journal.keep(event("kham", "thing-1", 1, "{}"));
        journal.keep(event("khambok-2", "thing-1", 1, "{}"));

        for (int page : List.of(1, 7, 100)) {
            var all = read(JournalRange.all(), page);
            assertThat(all).hasSize(46).doesNotHaveDuplicates();
            assertThat(all).extracting(Journal::id).isSorted();
            assertThat(read(JournalRange.of("khambok"), page)).hasSize(44);
            assertThat(read(JournalRange.of("khambok", "thing-1"), page))
                    .hasSize(11)
                    .allMatch(event -> event.aggregate().equals("thing-1"))
                    .extracting(EventEnvelope::sequence)
                    .isSorted();
        }
    }

    @Test
    void heads_are_the_last_events_of_each_aggregate_page_by_page() {
        for (String aggregate : List.of("thing-1", "thing-10", "thing-1-a")) {
            for (long sequence = 1; sequence <= aggregate.length(); sequence++) {
                journal.keep(event("khambok", aggregate, sequence, "{}"));
            }
        }
        journal.keep(event("tuayang", "thing-1", 1, "{}"));

        var found = new ArrayList<Head>();
        JournalRange rest = JournalRange.all();
        List<Head> page;
        do {
            page = heads.page(rest, 3);
            found.addAll(page);
            rest = page.isEmpty() ? rest : JournalHeads.rest(rest, page.getLast());
        } while (!page.isEmpty());

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Head("khambok", "thing-1", 7),
                        new Head("khambok", "thing-10", 8),
                        new Head("khambok", "thing-1-a", 9),
                        new Head("tuayang", "thing-1", 1));
        assertThat(heads.countByAgency()).containsExactlyInAnyOrderEntriesOf(Map.of("khambok", 24L, "tuayang", 1L));
    }

    private List<EventEnvelope> read(JournalRange range, int pageSize) {
        var events = new ArrayList<EventEnvelope>();
        journal.read(range, pageSize, 7, page -> {
            assertThat(page).hasSizeLessThanOrEqualTo(pageSize);
            events.addAll(page);
        });
        return events;
    }

    private static EventEnvelope event(String agency, String aggregate, long sequence, String data) {
        return new EventEnvelope(
                agency,
                aggregate,
                sequence,
                agency + aggregate + sequence,
                "thing.done.v1",
                "/test-service",
                Instant.parse("2021-03-01T02:03:04.567Z"),
                LocalDate.of(2021, 3, 1),
                7,
                data);
    }
}
