package org.prongsai.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of one document is one step: nobody comes between its filter and its write, or sees half of it. */
class StoreConcurrencyTest {

    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @TempDir
    Path directory;

    private DocumentStore store;
    private MongoClient client;
    private MongoCollection<Document> cases;

    @BeforeEach
    void open() {
        store = DocumentStore.open(directory, 0);
        client = MongoClients.create(store.uri());
        cases = client.getDatabase("test").getCollection("cases");
        cases.createIndex(Indexes.ascending("status"));
        cases.insertOne(new Document("_id", "case")
                .append("version", 0)
                .append("status", "S0")
                .append("pending", List.of()));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void of_several_writes_at_one_version_one_succeeds() throws Exception {
        Set<Integer> won = ConcurrentHashMap.newKeySet();
        inParallel(writer -> {
            for (int n = 0; n < EACH; ) {
                int version = read().getInteger("version");
                long changed = cases.updateOne(
                                and(eq("_id", "case"), eq("version", version)),
                                combine(
                                        set("status", "S" + (version + 1)),
                                        push("pending", writer * EACH + n),
                                        inc("version", 1)))
                        .getModifiedCount();
                if (changed == 1) {
                    assertThat(won.add(version))
                            .as("version %d was won once", version)
                            .isTrue();
                    n++;
                }
            }
        });
        Document after = read();
        assertThat(after.getInteger("version")).isEqualTo(WRITERS * EACH);
        assertThat(after.getList("pending", Integer.class))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, WRITERS * EACH).boxed().toList());
    }

    @Test
    void a_reader_sees_a_document_as_one_write_left_it() throws Exception {
        var writing = new AtomicBoolean(true);
        inParallel(writer -> {
            if (writer == 0) {
                for (int version = 0; version < 10 * EACH; version++) {
                    cases.updateOne(eq("_id", "case"), combine(set("status", "S" + (version + 1)), inc("version", 1)));
                }
                writing.set(false);
            }
            while (writing.get()) {
                Document seen = read();
                assertThat(seen.getString("status")).isEqualTo("S" + seen.getInteger("version"));
                int version = seen.getInteger("version");
                // by the index, too, there is this document or a later one, and never a torn one
                for (Document found : cases.find(Filters.gte("status", "S"))) {
                    assertThat(found.getString("status")).isEqualTo("S" + found.getInteger("version"));
                    assertThat(found.getInteger("version")).isGreaterThanOrEqualTo(version);
                }
            }
        });
    }

    @Test
    void what_the_relay_removes_and_what_a_command_adds_do_not_undo_each_other() throws Exception {
        inParallel(writer -> {
            for (int n = 0; n < EACH; n++) {
                int sequence = writer * EACH + n;
                cases.updateOne(
                        eq("_id", "case"),
                        combine(push("pending", new Document("sequence", sequence)), set("pendingSince", n)));
                cases.updateOne(eq("_id", "case"), pull("pending", new Document("sequence", sequence)));
                cases.updateOne(and(eq("_id", "case"), eq("pending", List.of())), unset("pendingSince"));
            }
        });
        assertThat(read()).doesNotContainKey("pendingSince").containsEntry("pending", List.of());
    }

    @Test
    void each_finds_and_modifies_another_state() throws Exception {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        var returned = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        inParallel(writer -> {
            for (int n = 0; n < EACH; n++) {
                Document after = cases.findOneAndUpdate(eq("_id", "case"), inc("version", 1), returned);
                assertThat(seen.add(requireNonNull(after).getInteger("version")))
                        .isTrue();
            }
        });
        assertThat(seen).hasSize(WRITERS * EACH).contains(WRITERS * EACH);
    }

    @Test
    void of_several_upserts_of_one_id_one_inserts() throws Exception {
        inParallel(writer -> {
            for (int n = 0; n < EACH; n++) {
                cases.updateOne(eq("_id", "new-" + n), inc("version", 1), new UpdateOptions().upsert(true));
            }
        });
        for (int n = 0; n < EACH; n++) {
            assertThat(cases.find(eq("_id", "new-" + n)))
                    .containsExactly(new Document("_id", "new-" + n).append("version", WRITERS));
        }
    }

    @Test
    void a_stale_conditional_upsert_fails_as_a_duplicate() {
        assertThatThrownBy(() -> cases.updateOne(
                        and(eq("_id", "case"), Filters.lt("version", 0)),
                        set("status", "STALE"),
                        new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        assertThat(read()).containsEntry("status", "S0");
    }

    @Test
    void an_index_made_among_writes_misses_none_of_them() throws Exception {
        inParallel(writer -> {
            for (int n = 0; n < EACH; n++) {
                cases.insertOne(new Document("_id", writer + "-" + n).append("lookup", n));
                if (writer == 0 && n == EACH / 2) {
                    cases.createIndex(Indexes.ascending("lookup"));
                }
            }
        });
        Set<String> ids = new HashSet<>();
        for (Document each : cases.find(eq("lookup", 3))) {
            ids.add(each.getString("_id"));
        }
        assertThat(ids).hasSize(WRITERS);
    }

    private Document read() {
        return requireNonNull(cases.find(eq("_id", "case")).first());
    }

    private interface Work {
        void by(int writer) throws Exception;
    }

    private static void inParallel(Work work) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            all.add(() -> {
                work.by(writer);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        }
    }
}
