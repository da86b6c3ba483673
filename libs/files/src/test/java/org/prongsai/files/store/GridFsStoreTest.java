package org.prongsai.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.embedded.TestBackends;
import org.prongsai.files.FileId;
import org.prongsai.files.FileStore;

class GridFsStoreTest implements FileStoreContract {

    private final MongoClient client = MongoClients.create(TestBackends.mongoUri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private final GridFsStore store = new GridFsStore(database);

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Override
    public FileStore store() {
        return store;
    }

    @Override
    public long pieces() {
        return database.getCollection("files.files").countDocuments()
                + database.getCollection("files.chunks").countDocuments();
    }

    @Override
    public void crashWhileStoring(FileId id) {
        for (int n = 0; n < 3; n++) {
            database.getCollection("files.chunks")
                    .insertOne(new Document("_id", new ObjectId())
                            .append("files_id", id.toString())
                            .append("n", n)
                            .append("data", new Binary(new byte[10])));
        }
    }

    @Test
    void a_piece_that_is_missing_is_a_damaged_file() throws IOException {
        store.put(FILE, out -> out.write(new byte[2_500_000]));
        database.getCollection("files.chunks").deleteOne(Filters.eq("n", 1));

        try (var in = store.open(FILE)) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_crash_while_deleting_leaves_nothing_that_deleting_again_does_not_take() {
        crashWhileStoring(FILE);

        store.delete(FILE);

        assertThat(pieces()).isZero();
    }
}
