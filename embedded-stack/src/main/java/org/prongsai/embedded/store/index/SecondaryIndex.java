package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * An index over one field or several, unique or not, kept in a tree of its own beside the documents. A missing field
 * has an entry as null; an array has an entry for each of its elements; an empty one has an entry as null, too, so that
 * no document is without.
 */
public final class SecondaryIndex extends OrderedIndex {

    /** Is in the tree once a document had an array in an indexed field. */
    private static final @Nullable Object[] MULTIKEY = {};

    private final MVMap<@Nullable Object[], Boolean> entries;
    private final EntryOrder order;
    private final boolean unique;
    private final boolean sparse;

    private SecondaryIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            EntryOrder order,
            MVMap<@Nullable Object[], Boolean> entries) {
        super(name, keys, sparse);
        this.entries = entries;
        this.order = order;
        this.unique = unique;
        this.sparse = sparse;
    }

    /** Opens or makes the index that is kept in the tree of that name. */
    public static SecondaryIndex open(
            MVStore store, String tree, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        var order = new EntryOrder(keys);
        var builder = new MVMap.Builder<@Nullable Object[], Boolean>().keyType(new EntryType(order));
        return new SecondaryIndex(name, keys, unique, sparse, order, store.openMap(tree, builder));
    }

    @Override
    Stream<Object> ids(Span span, boolean backwards) {
        return Cursors.keys(entries, span.from(), span.to(), backwards)
                .filter(entry -> entry.length > 0)
                .map(entry -> Missing.ofNullable(entry[entry.length - 1]));
    }

    @Override
    boolean multikey() {
        return entries.containsKey(MULTIKEY);
    }

    @Override
    protected boolean isSparse() {
        return sparse;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The index on {@code _id} knows. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkUnique(document, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkUnique(after, collection);
    }

    private void checkUnique(Document document, MongoCollection<Object> collection) {
        if (isCompoundIndex()) {
            // refuses two arrays in one document, as MongoDB does
            getKeyValues(document);
        }
        if (unique) {
            Object own = IdIndex.id(document);
            for (@Nullable Object[] entry : entriesOf(document)) {
                @Nullable Object[] values = Arrays.copyOf(entry, entry.length - 1);
                @Nullable Object[] end = entry.clone();
                end[end.length - 1] = EntryOrder.END;
                if (ids(new Span(values, end), false).anyMatch(id -> BsonOrder.ASCENDING.compare(id, own) != 0)) {
                    throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Arrays.asList(values)));
                }
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        put(entriesOf(document));
        markArrays(document);
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document).forEach(entries::remove);
        return IdIndex.id(document);
    }

    /** New entries come before the old ones go: who reads meanwhile finds the document by one of them. */
    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        SortedSet<@Nullable Object[]> old = entriesOf(before);
        SortedSet<@Nullable Object[]> current = entriesOf(after);
        put(without(current, old));
        markArrays(after);
        without(old, current).forEach(entries::remove);
    }

    private SortedSet<@Nullable Object[]> without(Set<@Nullable Object[]> some, Set<@Nullable Object[]> others) {
        SortedSet<@Nullable Object[]> rest = new TreeSet<>(order);
        rest.addAll(some);
        rest.removeIf(others::contains);
        return rest;
    }

    private void put(Set<@Nullable Object[]> added) {
        added.forEach(entry -> entries.put(entry, true));
    }

    private void markArrays(Document document) {
        if (!multikey() && fieldsOf(document).stream().anyMatch(Collection.class::isInstance)) {
            entries.put(MULTIKEY, true);
        }
    }

    private List<@Nullable Object> fieldsOf(Document document) {
        List<@Nullable Object> fields = new ArrayList<>();
        for (String key : keys()) {
            fields.add(Utils.getSubdocumentValueCollectionAware(document, key));
        }
        return fields;
    }

    private SortedSet<@Nullable Object[]> entriesOf(Document document) {
        SortedSet<@Nullable Object[]> found = new TreeSet<>(order);
        List<@Nullable Object> fields = fieldsOf(document);
        if (!sparse || !fields.stream().allMatch(Missing.class::isInstance)) {
            addEntries(new @Nullable Object[fields.size() + 1], 0, fields, IdIndex.id(document), found);
        }
        return found;
    }

    private static void addEntries(
            @Nullable Object[] entry,
            int field,
            List<@Nullable Object> fields,
            Object id,
            Set<@Nullable Object[]> found) {
        if (field == fields.size()) {
            entry[field] = id;
            found.add(entry.clone());
            return;
        }
        for (Object element : elements(fields.get(field))) {
            entry[field] = element;
            addEntries(entry, field + 1, fields, id, found);
        }
    }

    /** Elements of arrays in an array, too: the store's {@code $in} finds them. */
    private static List<@Nullable Object> elements(@Nullable Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof Collection<?> array) {
            for (Object element : array) {
                elements.add(element);
                if (element instanceof Collection<?>) {
                    elements.addAll(elements(element));
                }
            }
        } else {
            elements.add(value);
        }
        if (elements.isEmpty()) {
            elements.add(null);
        }
        return elements;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (multikey() ? 1 : 0);
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
