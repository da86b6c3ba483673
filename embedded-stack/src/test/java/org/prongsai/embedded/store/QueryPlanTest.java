package org.prongsai.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a thousand documents a query looks at those that it returns, and at hardly any other. */
class QueryPlanTest {

    private static final int DOCUMENTS = 1000;
    private static final Instant BEGIN = Instant.parse("2020-10-01T00:00:00Z");

    private final Commands store = new Commands();

    @BeforeEach
    void fill() {
        index("byAgency", new Document("agency", 1).append("at", -1), false);
        index("byState", new Document("state.status", 1), false);
        index("byTag", new Document("tags", 1), false);
        index("byPending", new Document("pendingSince", 1), true);
        index("byDue", new Document("nextDueAt", 1), false);
        List<Document> documents =
                IntStream.range(0, DOCUMENTS).mapToObj(QueryPlanTest::document).toList();
        store.run(new Document("insert", "cases").append("documents", documents));
    }

    private static Document document(int n) {
        var document = new Document("_id", "%s/case-%04d".formatted(agency(n), n))
                .append("agency", agency(n))
                .append("at", BEGIN.plusSeconds(n))
                .append("state", new Document("status", "S" + n % 100))
                .append("tags", List.of("t" + n % 50, "u" + n % 20));
        if (n % 100 == 0) {
            document.append("pendingSince", BEGIN.plusSeconds(n)).append("nextDueAt", BEGIN.plusSeconds(n));
        }
        return document;
    }

    private static String agency(int n) {
        return n % 2 == 0 ? "khambok" : "tuayang";
    }

    private void index(String name, Document key, boolean sparse) {
        var index = new Document("key", key).append("name", name).append("sparse", sparse);
        store.run(new Document("createIndexes", "cases").append("indexes", List.of(index)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void equality_looks_at_its_matches_only() {
        assertLookedAt(10, 10, filter("state.status", "S7"));
        assertLookedAt(20, 20, filter("tags", "t7"));
        assertLookedAt(0, 0, filter("state.status", "unknown"));
        assertLookedAt(1, 1, filter("_id", "khambok/case-0002"));
    }

    @Test
    void several_values_look_at_the_matches_of_each() {
        assertLookedAt(30, 30, filter("state.status", new Document("$in", List.of("S1", "S2", "S3", "S999"))));
        assertLookedAt(
                2, 2, filter("_id", new Document("$in", List.of("khambok/case-0002", "tuayang/case-0003", "x"))));
    }

    @Test
    void equality_and_range_of_a_compound_index_are_used_together_with_ends_as_asked() {
        var at = new Document("$gte", BEGIN.plusSeconds(100)).append("$lte", BEGIN.plusSeconds(110));
        assertLookedAt(6, 6, filter("agency", "khambok").append("at", at));
        var between = new Document("$gt", BEGIN.plusSeconds(100)).append("$lt", BEGIN.plusSeconds(110));
        assertLookedAt(4, 4, filter("agency", "khambok").append("at", between));
    }

    @Test
    void a_range_passes_over_documents_without_the_field_or_of_another_type() {
        assertLookedAt(10, 10, filter("nextDueAt", new Document("$lte", BEGIN.plusSeconds(1000))));
        assertLookedAt(10, 10, filter("nextDueAt", new Document("$ne", null)));
        assertLookedAt(0, 0, filter("nextDueAt", new Document("$gt", 0)));
    }

    @Test
    void existence_is_what_a_sparse_index_knows() {
        assertLookedAt(10, 10, filter("pendingSince", new Document("$exists", true)));
    }

    @Test
    void a_page_sorted_as_an_index_is_reads_that_page() {
        var page = new Document("filter", filter("agency", "khambok"))
                .append("sort", new Document("at", -1))
                .append("limit", 20);
        assertThat(lookedAt(page)).isEqualTo(20);
        assertThat(store.find("cases", page).getFirst()).containsEntry("_id", "khambok/case-0998");

        var backwards = new Document("filter", filter("agency", "khambok"))
                .append("sort", new Document("at", 1).append("_id", -1))
                .append("limit", 20);
        assertThat(store.find("cases", backwards).getFirst()).containsEntry("_id", "khambok/case-0000");
    }

    @Test
    void the_journal_is_paged_by_id_and_a_head_is_found_by_prefix() {
        var page = new Document("filter", filter("_id", new Document("$gt", "khambok/case-0500")))
                .append("sort", new Document("_id", 1))
                .append("limit", 10);
        // the end of the range is looked at, and left out
        assertThat(lookedAt(page)).isEqualTo(11);
        assertThat(store.find("cases", page)).first().extracting("_id").isEqualTo("khambok/case-0502");

        var head = new Document("filter", filter("_id", prefix("khambok/case-05")))
                .append("sort", new Document("_id", -1))
                .append("limit", 1);
        assertThat(lookedAt(head)).isEqualTo(1);
        assertThat(store.find("cases", head)).singleElement().extracting("_id").isEqualTo("khambok/case-0598");

        assertThat(lookedAt(new Document("sort", new Document("_id", 1)).append("limit", 5)))
                .isEqualTo(5);
    }

    private static Document prefix(String prefix) {
        return new Document("$gte", prefix).append("$lt", prefix + "\uffff");
    }

    @Test
    void counts_and_aggregations_use_an_index_for_their_first_match() {
        long before = store.scannedObjects();
        Document counted = store.run(new Document("count", "cases").append("query", filter("state.status", "S7")));
        assertThat(counted).containsEntry("n", 10);
        List<Document> pipeline = List.of(
                new Document("$match", filter("state.status", "S8")),
                new Document("$group", new Document("_id", "$agency").append("n", new Document("$sum", 1))));
        Document grouped = store.run(
                new Document("aggregate", "cases").append("pipeline", pipeline).append("cursor", new Document()));
        assertThat(grouped.get("cursor")).asString().contains("\"n\" : 10").contains("khambok");
        assertThat(store.scannedObjects() - before).isEqualTo(20);
    }

    @Test
    void updates_and_deletes_find_their_documents_by_index() {
        long before = store.scannedObjects();
        var update = new Document("q", filter("state.status", "S7"))
                .append("u", new Document("$set", new Document("state.status", "S107")))
                .append("multi", true);
        store.run(new Document("update", "cases").append("updates", List.of(update)));
        var delete = new Document("q", filter("state.status", "S8")).append("limit", 0);
        store.run(new Document("delete", "cases").append("deletes", List.of(delete)));
        assertThat(store.scannedObjects() - before).isEqualTo(20);

        assertLookedAt(0, 0, filter("state.status", "S7"));
        assertLookedAt(0, 0, filter("state.status", "S8"));
        assertLookedAt(10, 10, filter("state.status", "S107"));
    }

    @Test
    void one_element_of_an_array_may_satisfy_one_condition_and_another_the_next() {
        List<Document> conditions = List.of(
                filter("tags", new Document("$gte", "u1").append("$lt", "u2")),
                filter("tags", new Document("$lt", "t2")));
        long expected = IntStream.range(0, DOCUMENTS)
                .filter(n -> ("u" + n % 20).startsWith("u1") && ("t" + n % 50).compareTo("t2") < 0)
                .count();
        assertThat(store.find("cases", new Document("filter", filter("$and", conditions))))
                .hasSize((int) expected)
                .isNotEmpty();
    }

    @Test
    void what_no_index_knows_is_a_scan_and_counted_as_one() {
        long before = store.collectionScans();
        assertLookedAt(1000, 1, filter("at", BEGIN.plusSeconds(7)));
        assertLookedAt(1000, 990, filter("pendingSince", null));
        assertThat(store.collectionScans() - before).isEqualTo(4);
    }

    @Test
    void a_dropped_index_is_not_asked_any_more() {
        store.run(new Document("dropIndexes", "cases").append("index", "byState"));
        assertLookedAt(1000, 10, filter("state.status", "S7"));
    }

    private static Document filter(String field, @Nullable Object value) {
        return new Document(field, value);
    }

    private void assertLookedAt(long expected, int found, Document filter) {
        var query = new Document("filter", filter);
        assertThat(store.find("cases", query)).as("%s", filter).hasSize(found);
        assertThat(lookedAt(query)).as("documents looked at for %s", filter).isEqualTo(expected);
    }

    private long lookedAt(Document query) {
        long before = store.scannedObjects();
        store.find("cases", query);
        return store.scannedObjects() - before;
    }
}
