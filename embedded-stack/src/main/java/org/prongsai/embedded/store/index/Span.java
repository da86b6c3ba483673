package org.prongsai.embedded.store.index;

import org.jspecify.annotations.Nullable;

/** A stretch of an index, from one entry to another, in the order of {@link EntryOrder}. Spans are not compared. */
@SuppressWarnings("ArrayRecordComponent")
record Span(@Nullable Object[] from, @Nullable Object[] to) {}
