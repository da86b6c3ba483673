package org.prongsai.reporting.projection.messaging;

import org.prongsai.reporting.fold.Row;
import org.prongsai.reporting.fold.Sum;

/** What one aggregate adds to the row of its fiscal year. */
record Contribution<B extends Sum<B>>(int fiscalYear, Row<B> row) {

    /**
     * The row of what a report has no use for, which nobody asks for: its events are counted all the same, so that what
     * a projection has applied can be held against what its topics' owners have sent, to the event.
     */
    static final int OF_NO_REPORT = 0;
}
