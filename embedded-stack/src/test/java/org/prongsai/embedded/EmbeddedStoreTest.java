package org.prongsai.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path directory;

    @Test
    void documents_outlive_a_restart() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = cases(client);
            cases.insertOne(new Document("_id", "khambok/complaint-1").append("version", 1));
            cases.updateOne(
                    and(eq("_id", "khambok/complaint-1"), eq("version", 1)),
                    combine(
                            set("state.status", "OPEN"),
                            push("pending", new Document("sequence", 1)),
                            inc("version", 1)));
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(cases(client).find(eq("_id", "khambok/complaint-1")).first())
                    .isEqualTo(new Document("_id", "khambok/complaint-1")
                            .append("version", 2)
                            .append("state", new Document("status", "OPEN"))
                            .append("pending", List.of(new Document("sequence", 1))));
        }
    }

    @Test
    void indexes_outlive_a_restart_and_are_used() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            cases(client).createIndex(Indexes.compoundIndex(Indexes.ascending("agency"), Indexes.descending("at")));
            cases(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            for (int n = 0; n < 20; n++) {
                cases(client)
                        .insertOne(new Document("_id", n)
                                .append("agency", "a" + n % 2)
                                .append("at", n)
                                .append("number", n));
            }
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            long before = scannedObjects(client);
            assertThat(cases(client)
                            .find(eq("agency", "a1"))
                            .sort(Sorts.descending("at"))
                            .limit(2)
                            .map(each -> each.get("_id")))
                    .containsExactly(19, 17);
            assertThat(scannedObjects(client) - before).isEqualTo(2);
            assertThat(cases(client).listIndexes().map(each -> each.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "agency_1_at_-1", "number_1");
            assertThatThrownBy(() -> cases(client).insertOne(new Document("_id", "another").append("number", 7L)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("duplicate key");
        }
    }

    @Test
    void a_renamed_collection_keeps_its_documents_and_indexes_after_a_restart() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            cases(client).createIndex(Indexes.ascending("agency"));
            cases(client).insertOne(new Document("_id", 1).append("agency", "khambok"));
            cases(client).renameCollection(new MongoNamespace("test", "archive"));
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> archive = client.getDatabase("test").getCollection("archive");
            archive.insertOne(new Document("_id", 2).append("agency", "tuayang"));
            long before = scannedObjects(client);
            assertThat(archive.find(eq("agency", "khambok"))).hasSize(1);
            assertThat(scannedObjects(client) - before).isEqualTo(1);
            assertThat(archive.find()).hasSize(2);
            assertThat(client.getDatabase("test").listCollectionNames()).containsExactly("archive");
        }
    }

    @Test
    void a_dropped_collection_is_gone_with_its_indexes() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            cases(client).createIndex(Indexes.ascending("agency"));
            cases(client).insertOne(new Document("_id", 1).append("agency", "khambok"));
            cases(client).drop();
            cases(client).insertOne(new Document("_id", 2).append("agency", "khambok"));
            cases(client).createIndex(Indexes.ascending("agency"));
            assertThat(cases(client).find(eq("agency", "khambok")).map(each -> each.get("_id")))
                    .containsExactly(2);
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(cases(client).find(eq("agency", "khambok")).map(each -> each.get("_id")))
                    .containsExactly(2);
        }
    }

    @Test
    void a_document_too_large_to_store_is_refused_and_harms_nobody() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            String half = "x".repeat(9 * 1024 * 1024);
            cases(client).insertOne(new Document("_id", 1).append("text", half));
            assertThatThrownBy(() -> cases(client).updateOne(eq("_id", 1), set("more", half)))
                    .isInstanceOf(MongoWriteException.class);
            cases(client).updateOne(eq("_id", 1), set("text", "short"));
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(cases(client).find()).containsExactly(new Document("_id", 1).append("text", "short"));
        }
    }

    private static long scannedObjects(MongoClient client) {
        Document metrics = client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("metrics", Document.class);
        return metrics.get("queryExecutor", Document.class).getLong("scannedObjects");
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("test").getCollection("cases");
    }
}
