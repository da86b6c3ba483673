package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.store.index.Cursors;
import org.prongsai.embedded.store.index.OrderedIndex;
import org.prongsai.embedded.store.index.QueryPlan;

/**
 * A collection that answers queries from its indexes. Who changes holds the collection's monitor from the query to the
 * last write, which makes an update atomic; who reads waits for nobody, because a stored document is never changed in
 * place, only replaced.
 */
final class StoreCollection extends H2Collection {

    private final MVStore store;
    private final MVMap<Object, Document> documents;
    private final ReadStatistics statistics;
    private final List<OrderedIndex> orderedIndexes = new CopyOnWriteArrayList<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVStore store,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            ReadStatistics statistics) {
        super(database, name, options, documents, meta, cursors);
        this.store = store;
        this.documents = documents;
        this.statistics = statistics;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof OrderedIndex ordered && getIndexes().contains(index)) {
            orderedIndexes.add(ordered);
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        orderedIndexes.removeIf(index -> index.getName().equals(name));
    }

    /** As inherited, but without the monitor. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public QueryResult handleQuery(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        Document query = selector;
        Document orderBy = null;
        for (String sign : List.of("", "$")) {
            if (selector.get(sign + "query") instanceof Document nested) {
                query = nested;
                orderBy = (Document) selector.get(sign + "orderby");
                break;
            }
        }
        return queryDocuments(
                query,
                orderBy,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                parameters.getBatchSize(),
                parameters.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        // keeps the pages of this version until the last document is read
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            QueryPlan plan = QueryPlan.choose(orderedIndexes, query, orderBy, limit);
            if (plan == null) {
                statistics.collectionScan();
            }
            Stream<Object> ids = plan == null ? Cursors.keys(documents, isNaturalDescending(orderBy)) : plan.ids();
            Stream<Document> candidates =
                    ids.map(documents::get).filter(Objects::nonNull).map(this::counted);
            boolean sorted = plan != null && plan.sorted();
            return matchDocumentsFromStream(
                    query, candidates, skip, limit, batchSize, sorted ? null : deriveComparator(orderBy), projection);
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    private Document counted(Document document) {
        statistics.scannedObject();
        return document;
    }

    /** A matcher of its own for each: the inherited one remembers a position in an array for the update under way. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    /** Who holds the monitor is about to change what it found, and gets copies. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                Thread.holdsLock(this)
                        ? matched.stream().map(Document::cloneDeeply).toList()
                        : matched,
                batchSize);
    }

    /** For aggregations, some of whose stages change the documents that they are given. */
    @Override
    public Stream<Document> queryAllAsStream() {
        return super.queryAllAsStream().map(Document::cloneDeeply);
    }

    /** Would encode each document once more, and write another page. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
