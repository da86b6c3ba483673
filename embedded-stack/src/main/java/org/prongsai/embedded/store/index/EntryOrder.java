package org.prongsai.embedded.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders index entries: the values of the indexed fields, each in its field's direction, then the document's id. A
 * shorter entry comes before all that begin with it, and one that ends in {@link #END} after them.
 */
final class EntryOrder implements Comparator<@Nullable Object[]> {

    /** After everything, whatever the direction. */
    static final Object END = new Object();

    private final boolean[] ascending;

    EntryOrder(List<IndexKey> keys) {
        ascending = new boolean[keys.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        int common = Math.min(left.length, right.length);
        for (int i = 0; i < common; i++) {
            int order = compare(left[i], right[i], i);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private int compare(@Nullable Object left, @Nullable Object right, int field) {
        if (END.equals(left) || END.equals(right)) {
            return Boolean.compare(END.equals(left), END.equals(right));
        }
        int order = BsonOrder.ASCENDING.compare(left, right);
        return field >= ascending.length || ascending[field] ? order : -order;
    }
}
