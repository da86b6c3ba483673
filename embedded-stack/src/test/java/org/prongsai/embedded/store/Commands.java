package org.prongsai.embedded.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A store in memory that is given commands without a wire between. */
final class Commands implements AutoCloseable {

    private final StoreBackend backend;
    private final EmbeddedChannel channel = new EmbeddedChannel();

    Commands() {
        MVStore store = MVStore.open(null);
        backend = new StoreBackend(store, new GroupCommit(store, () -> {}));
    }

    Document run(Document command) {
        return backend.handleCommand(
                channel, "test", command.keySet().iterator().next(), command.cloneDeeply());
    }

    @SuppressWarnings("unchecked")
    List<Document> find(String collection, Document query) {
        var command = new Document("find", collection);
        command.putAll(query);
        Document cursor = (Document) requireNonNull(run(command).get("cursor"));
        return (List<Document>) requireNonNull(cursor.get("firstBatch"));
    }

    /** Documents that all queries until now have looked at. */
    long scannedObjects() {
        return number("scannedObjects", queryExecutor());
    }

    long collectionScans() {
        return number("total", (Document) requireNonNull(queryExecutor().get("collectionScans")));
    }

    private Document queryExecutor() {
        Document metrics = (Document) requireNonNull(backend.getServerStatus().get("metrics"));
        return (Document) requireNonNull(metrics.get("queryExecutor"));
    }

    private static long number(String name, Document document) {
        return ((Number) requireNonNull(document.get(name))).longValue();
    }

    @Override
    public void close() {
        backend.close();
    }
}
