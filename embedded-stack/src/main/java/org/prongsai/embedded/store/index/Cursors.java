package org.prongsai.embedded.store.index;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads a stretch of a tree lazily, as it was when the reading began. */
public final class Cursors {

    private Cursors() {}

    /** Keys from the first to the last, both included, null being the tree's own end; or from the last to the first. */
    static <K> Stream<K> keys(MVMap<K, ?> tree, @Nullable K first, @Nullable K last, boolean backwards) {
        Iterator<K> cursor = backwards ? tree.cursor(last, first, true) : tree.cursor(first, last, false);
        return stream(cursor);
    }

    /** All keys of a tree. */
    public static <K> Stream<K> keys(MVMap<K, ?> tree, boolean backwards) {
        return keys(tree, null, null, backwards);
    }

    private static <K> Stream<K> stream(Iterator<K> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
