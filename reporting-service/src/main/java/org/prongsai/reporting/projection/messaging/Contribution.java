package org.prongsai.reporting.projection.messaging;

import org.prongsai.reporting.fold.Row;
import org.prongsai.reporting.fold.Sum;

/** What one aggregate adds to the row of its fiscal year. */
record Contribution<B extends Sum<B>>(int fiscalYear, Row<B> row) {}
