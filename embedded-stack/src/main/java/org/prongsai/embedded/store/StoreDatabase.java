package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.store.index.DocumentType;
import org.prongsai.embedded.store.index.IdIndex;
import org.prongsai.embedded.store.index.IdType;
import org.prongsai.embedded.store.index.SecondaryIndex;

/** A database whose collections and indexes are ordered trees of the store. */
final class StoreDatabase extends H2Database {

    private static final String DOCUMENTS = "databases.";
    private static final String META = "meta.";

    private final MVStore store;
    private final ReadStatistics statistics;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors, ReadStatistics statistics) {
        this.store = store;
        this.statistics = statistics;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<String, Object> meta = store.openMap(META + getFullCollectionNamespace(name));
        return new StoreCollection(this, name, options, store, documents(name), meta, cursorRegistry, statistics);
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().keyType(new IdType()).valueType(new DocumentType()));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id")
                ? new IdIndex(name, keys, documents(collection))
                : SecondaryIndex.open(store, indexTree(collection, name), name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return SecondaryIndex.open(store, indexTree(collection, name), name, keys, false, sparse);
    }

    private String indexTree(String collection, String index) {
        return indexTrees(getFullCollectionNamespace(collection)) + index;
    }

    private static String indexTrees(String namespace) {
        return namespace + "._index_";
    }

    /** As inherited, but a first {@code $match} is a query, which an index can answer. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("aggregate")
                && query.get(command) instanceof String name
                && query.get("pipeline") instanceof List<?> pipeline
                && !pipeline.isEmpty()
                && pipeline.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match
                && !query.containsKey("let")) {
            MongoCollection<Object> collection = resolveCollection(name, false);
            if (collection != null) {
                Aggregation rest = Aggregation.fromPipeline(
                        pipeline.subList(1, pipeline.size()), databases, this, collection, oplog);
                rest.validate(query);
                return firstBatch(name, rest.runStages(matching(collection, match)));
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private static Stream<Document> matching(MongoCollection<Object> collection, Document match) {
        var found = collection.handleQuery(new QueryParameters(new Document("$query", match), 0, 0));
        return StreamSupport.stream(found.spliterator(), false).map(Document::cloneDeeply);
    }

    private Document firstBatch(String collection, List<Document> result) {
        var cursor = new Document("id", 0L)
                .append("ns", getFullCollectionNamespace(collection))
                .append("firstBatch", result);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** As inherited, which forgets the collection's trees under their old name. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        String oldNamespace = collection.getFullName();
        super.moveCollection(from, collection, name);
        String namespace = collection.getFullName();
        for (String kind : List.of(DOCUMENTS, META)) {
            store.removeMap(kind + namespace);
            renameTree(kind + oldNamespace, kind + namespace);
        }
        String oldTrees = indexTrees(oldNamespace);
        for (String tree : List.copyOf(store.getMapNames())) {
            if (tree.startsWith(oldTrees)) {
                renameTree(tree, indexTrees(namespace) + tree.substring(oldTrees.length()));
            }
        }
    }

    private void renameTree(String oldName, String name) {
        @Nullable MVMap<?, ?> tree = store.getMapNames().contains(oldName) ? store.openMap(oldName) : null;
        if (tree != null) {
            store.renameMap(tree, name);
        }
    }
}
