package org.prongsai.support.web;

import java.util.regex.Pattern;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;

/** Reads a {@link FiscalYear} from an address, in Arabic or Thai digits; what is none is {@code year-out-of-range}. */
final class FiscalYears {
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    private FiscalYears() {}

    static FiscalYear parse(String text) {
        String digits = ThaiDigits.toArabic(text);
        if (FOUR_DIGITS.matcher(digits).matches()) {
            int year = Integer.parseInt(digits);
            if (FiscalYear.FIRST <= year && year <= FiscalYear.LAST) {
                return new FiscalYear(year);
            }
        }
        throw new ProblemException(ProblemType.YEAR_OUT_OF_RANGE);
    }
}
