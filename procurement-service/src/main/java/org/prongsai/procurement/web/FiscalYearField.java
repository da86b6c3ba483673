package org.prongsai.procurement.web;

import org.prongsai.calendar.FiscalYear;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;

/** Reads the field {@code fiscalYear} of a body. */
public final class FiscalYearField {

    private FiscalYearField() {}

    /** Refuses, as {@code year-out-of-range}, what is no fiscal year. */
    public static FiscalYear of(int year) {
        if (year < FiscalYear.FIRST || year > FiscalYear.LAST) {
            throw new ProblemException(ProblemType.YEAR_OUT_OF_RANGE);
        }
        return new FiscalYear(year);
    }
}
