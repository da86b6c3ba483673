package org.prongsai.reporting.rows;

import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.fold.Row;
import org.prongsai.reporting.fold.Sum;

/** A row as it stands on Kafka and in the store: what it says, from which events, and which generation made it. */
public record PublishedRow<B>(int generation, B body, Lineage lineage) {

    /** Compacted, keyed by {@link RowKey}: the newest row of every key is kept for ever. */
    public static final String TOPIC = "prongsai.report-rows";

    public static <B extends Sum<B>> PublishedRow<B> of(int generation, Row<B> row) {
        return new PublishedRow<>(generation, row.body(), row.lineage());
    }
}
