package org.prongsai.reporting.projection;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Sum;

/**
 * One kind of report: which topics it reads and how it folds them.
 *
 * @param <E> an event as it comes from the log
 * @param <F> what one aggregate's events make known
 * @param <B> what all aggregates of an agency and fiscal year add up to
 */
public interface Projection<E, F extends Facts<B>, B extends Sum<B>> {

    /** Stands in topics, keys and addresses: {@code complaint-statistics}. */
    String name();

    /** Grows when the fold says something else of the same events, or its state takes another form: all is rebuilt. */
    int version();

    SortedSet<String> topics();

    /**
     * What is known after one more event of the aggregate.
     *
     * @param before null before the aggregate's first event
     * @return null while the report has no use for the aggregate
     * @throws RuntimeException when the event does not fit; it is then parked with the later ones of its aggregate
     */
    @Nullable
    F fold(@Nullable F before, E event);

    B none();

    Class<F> factsType();

    Class<B> bodyType();
}
