package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;

/** An index whose entries are kept in order, so that it answers equality and ranges, and yields documents sorted. */
public abstract class OrderedIndex extends Index<Object> {

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** Ids of the documents of a stretch, in the order of the entries or backwards. An id may come more than once. */
    abstract Stream<Object> ids(Span span, boolean backwards);

    /** Whether a document ever had an array in an indexed field, and so several entries. */
    abstract boolean multikey();

    /** Whether documents that have none of the fields are left out. */
    @Override
    protected abstract boolean isSparse();

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && toIndexDescription().equals(other.toIndexDescription());
    }

    /** Never asked by itself: {@link QueryPlan} chooses among all indexes of a collection. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
