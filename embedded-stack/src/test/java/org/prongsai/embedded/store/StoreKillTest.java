package org.prongsai.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.ChildProcess;

/** Killed at any instant, the store has everything that it acknowledged, and its indexes agree with its documents. */
class StoreKillTest {

    private static final int KILLS = 4;
    private static final int WRITERS = 8;
    private static final int WRITES_A_ROUND = 100;

    @TempDir
    Path directory;

    /** The version that was acknowledged last, by document. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger names = new AtomicInteger();

    @Test
    void what_was_acknowledged_survives_every_kill_and_indexes_agree() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess store = ChildProcess.start(StoreProcess.class, directory);
                    MongoClient client = client(store)) {
                MongoCollection<Document> cases = cases(client);
                assertEverythingIsThere(client, cases);
                killAmongWrites(store, cases);
            }
        }
        try (ChildProcess store = ChildProcess.start(StoreProcess.class, directory);
                MongoClient client = client(store)) {
            assertEverythingIsThere(client, cases(client));
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    @Test
    void it_ends_with_its_supervisor() throws Exception {
        try (ChildProcess store = ChildProcess.start(StoreProcess.class, directory);
                MongoClient client = client(store)) {
            cases(client).insertOne(new Document("_id", "khambok/case"));
            assertThat(store.exitOfOrphan()).isEqualTo(1);
        }
    }

    private void killAmongWrites(ChildProcess store, MongoCollection<Document> cases) throws Exception {
        var writes = new AtomicLong();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(writers.submit(() -> writeUntilKilled(cases, writes)));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> writes.get() >= WRITES_A_ROUND);
            store.kill();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void writeUntilKilled(MongoCollection<Document> cases, AtomicLong writes) {
        try {
            while (true) {
                String id = "khambok/case-" + names.incrementAndGet();
                cases.insertOne(new Document("_id", id)
                        .append("version", 1)
                        .append("status", "VERSION-1")
                        .append("pending", List.of(1)));
                acknowledged.put(id, 1);
                for (int version = 1; version < 6; version++) {
                    cases.updateOne(
                            and(eq("_id", id), eq("version", version)),
                            combine(
                                    set("status", "VERSION-" + (version + 1)),
                                    push("pending", version + 1),
                                    inc("version", 1)));
                    acknowledged.put(id, version + 1);
                    writes.incrementAndGet();
                }
            }
        } catch (MongoException e) {
            // the store was killed; what was not answered may or may not be there
        }
    }

    private void assertEverythingIsThere(MongoClient client, MongoCollection<Document> cases) {
        // found by no index, so that it is read from the documents themselves
        List<Document> documents = cases.find().into(new ArrayList<>());
        Map<String, Integer> versions = documents.stream()
                .collect(Collectors.toMap(each -> each.getString("_id"), each -> each.getInteger("version")));
        acknowledged.forEach((id, version) -> assertThat(requireNonNull(versions.get(id), id))
                .as("%s was acknowledged with version %d", id, version)
                .isGreaterThanOrEqualTo(version));
        for (Document each : documents) {
            int version = each.getInteger("version");
            assertThat(each.getString("status")).isEqualTo("VERSION-" + version);
            assertThat(each.getList("pending", Integer.class)).hasSize(version);
        }
        assertIndexesAgree(client, cases, documents);
    }

    private static void assertIndexesAgree(
            MongoClient client, MongoCollection<Document> cases, List<Document> documents) {
        long before = scannedObjects(client);
        long found = 0;
        for (int version = 1; version <= 6; version++) {
            String status = "VERSION-" + version;
            List<Document> byIndex = cases.find(eq("status", status)).into(new ArrayList<>());
            found += byIndex.size();
            assertThat(byIndex)
                    .containsExactlyInAnyOrderElementsOf(documents.stream()
                            .filter(each -> each.getString("status").equals(status))
                            .toList());
        }
        List<Document> byRange = cases.find(gte("version", 1)).into(new ArrayList<>());
        assertThat(byRange).containsExactlyInAnyOrderElementsOf(documents);
        // nothing but what was returned: no entry of a document that is gone or has changed since
        assertThat(scannedObjects(client) - before).isEqualTo(found + byRange.size());
    }

    private static long scannedObjects(MongoClient client) {
        Document metrics = client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("metrics", Document.class);
        return metrics.get("queryExecutor", Document.class).getLong("scannedObjects");
    }

    private static MongoClient client(ChildProcess store) {
        // long enough for a JVM to start on a busy machine
        return MongoClients.create(
                "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=120000&retryWrites=false&retryReads=false"
                        .formatted(store.port()));
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        MongoCollection<Document> cases = client.getDatabase("test").getCollection("cases");
        cases.createIndex(Indexes.ascending("status"));
        cases.createIndex(Indexes.descending("version"));
        return cases;
    }
}
