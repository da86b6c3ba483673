package org.prongsai.reporting.fold;

/** What one aggregate's events, taken in order, have made known about it. */
public interface Facts<B extends Sum<B>> {

    /** The fiscal year (BE) whose report the aggregate belongs to; it never changes. */
    int fiscalYear();

    /** What the aggregate adds to that report. */
    B contribution();
}
