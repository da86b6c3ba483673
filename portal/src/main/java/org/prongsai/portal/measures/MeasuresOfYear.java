package org.prongsai.portal.measures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a fiscal year and how far they have come; none when the year's plan was not adopted here.
 *
 * @param fiscalYear Buddhist Era
 * @param percent 0 to 100, of all measures together
 */
public record MeasuresOfYear(
        int fiscalYear,
        int percent,
        List<Measure> measures,
        @Nullable AsOf asOf) {

    public MeasuresOfYear {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    public static MeasuresOfYear none(int fiscalYear) {
        return new MeasuresOfYear(fiscalYear, 0, List.of(), null);
    }

    public Optional<Measure> measure(int number) {
        return measures.stream().filter(measure -> measure.number() == number).findFirst();
    }

    /** How many measures are in that state. */
    public long in(Measure.State state) {
        return measures.stream().filter(measure -> measure.state() == state).count();
    }
}
