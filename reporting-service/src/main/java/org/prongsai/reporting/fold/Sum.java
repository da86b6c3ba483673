package org.prongsai.reporting.fold;

/**
 * What one aggregate adds to a report, and the report itself: a report is the sum of its aggregates.
 *
 * <p>{@code plus} commutes and associates, and {@code minus} takes back what {@code plus} added, so that the row
 * that comes out does not depend on the interleaving of topics and partitions.
 */
public interface Sum<T extends Sum<T>> {

    T plus(T other);

    T minus(T other);
}
