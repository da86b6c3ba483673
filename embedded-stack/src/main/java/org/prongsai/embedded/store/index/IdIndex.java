package org.prongsai.embedded.store.index;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the tree of the documents itself, which is ordered by it. */
public final class IdIndex extends OrderedIndex {

    private final MVMap<Object, Document> documents;

    public IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    static Object id(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    Stream<Object> ids(Span span, boolean backwards) {
        Object first = edge(span.from());
        Object last = edge(span.to());
        // the ends are included: who wanted them excluded looks at the document anyway
        return Cursors.keys(documents, first, last, backwards);
    }

    private static @Nullable Object edge(@Nullable Object[] entry) {
        return entry.length == 0 || EntryOrder.END.equals(entry[0]) ? null : Missing.ofNullable(entry[0]);
    }

    @Override
    boolean multikey() {
        return false;
    }

    @Override
    protected boolean isSparse() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        Object id = id(document);
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkStorable(document);
        if (documents.containsKey(id(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkStorable(after);
    }

    /** Refused now, when it harms nobody: a commit that cannot write a document fails for every writer. */
    private static void checkStorable(Document document) {
        if (DocumentType.length(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(10334, "BSONObjectTooLarge", "BSONObj size is larger than 16 MB");
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // is in the tree of documents already
    }

    @Override
    public Object remove(Document document) {
        return requireNonNull(getPosition(document), "no such document");
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // an id does not change
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }
}
