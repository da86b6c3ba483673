package org.prongsai.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
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

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("test").getCollection("cases");
    }
}
