package org.prongsai.reporting.projection.messaging;

import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.fold.Lineage;

/**
 * What is known of an aggregate, and from which events.
 *
 * @param facts null before its first event
 */
record Known<F>(@Nullable F facts, Lineage lineage) {

    static <F> Known<F> nothing() {
        return new Known<>(null, Lineage.none());
    }
}
