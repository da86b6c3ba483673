package org.prongsai.reporting.procurement;

import static org.prongsai.reporting.procurement.ProcurementFacts.AGREED;
import static org.prongsai.reporting.procurement.ProcurementFacts.AWARD;
import static org.prongsai.reporting.procurement.ProcurementFacts.BUDGET;
import static org.prongsai.reporting.procurement.ProcurementFacts.COUNT;
import static org.prongsai.reporting.procurement.ProcurementFacts.METHOD;
import static org.prongsai.reporting.procurement.ProcurementFacts.PLANNED;
import static org.prongsai.reporting.procurement.ProcurementFacts.STAGE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Tally;

/**
 * The procurement statistics of one fiscal year as they stood by the end of a day.
 *
 * @param planned what the year's plan has
 * @param byMonth awards by the month in which they were made: the twelve of the year, and others where there were any
 */
public record ProcurementStatistics(
        FiscalYear fiscalYear,
        Figures total,
        Figures planned,
        SortedMap<String, Figures> byMethod,
        SortedMap<String, Figures> byStage,
        SortedMap<YearMonth, Figures> byMonth) {

    public static final String PROJECTION = "procurement-statistics";

    private static final List<String> METHODS =
            List.of("E_MARKET", "E_BIDDING", "PRICE_INQUIRY", "SELECTION", "SPECIFIC");
    private static final List<String> STAGES =
            List.of("PLANNED", "REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED", "CANCELLED");

    /**
     * How many, and for how much. Money is in satang.
     *
     * @param agreed prices of awards, those included that were given up later, which stand apart by stage
     */
    public record Figures(long count, long budget, long agreed) {

        static final Figures NONE = new Figures(0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    Math.addExact(count, other.count),
                    Math.addExact(budget, other.budget),
                    Math.addExact(agreed, other.agreed));
        }
    }

    public ProcurementStatistics {
        byMethod = Collections.unmodifiableSortedMap(byMethod);
        byStage = Collections.unmodifiableSortedMap(byStage);
        byMonth = Collections.unmodifiableSortedMap(byMonth);
    }

    public static ProcurementStatistics of(FiscalYear year, Tally tally, LocalDate day) {
        var byMethod = by(METHOD, METHODS, tally, day);
        return new ProcurementStatistics(
                year,
                sum(byMethod),
                sum(by(PLANNED, METHODS, tally, day)),
                byMethod,
                by(STAGE, STAGES, tally, day),
                byMonth(year, tally, day));
    }

    private static SortedMap<String, Figures> by(String prefix, List<String> values, Tally tally, LocalDate day) {
        var figures = new TreeMap<String, Figures>();
        for (var value : values) {
            figures.put(
                    value,
                    new Figures(
                            tally.at(prefix + COUNT + value, day),
                            tally.at(prefix + BUDGET + value, day),
                            tally.at(prefix + AGREED + value, day)));
        }
        return figures;
    }

    private static Figures sum(SortedMap<String, Figures> figures) {
        return figures.values().stream().reduce(Figures.NONE, Figures::plus);
    }

    private static SortedMap<YearMonth, Figures> byMonth(FiscalYear year, Tally tally, LocalDate day) {
        var months = new TreeSet<>(year.months());
        // A procurement of this year's budget may be awarded in another.
        tally.cells().getOrDefault(AWARD + COUNT, Collections.emptySortedMap()).keySet().stream()
                .filter(awarded -> !awarded.isAfter(day))
                .map(YearMonth::from)
                .forEach(months::add);
        var figures = new TreeMap<YearMonth, Figures>();
        for (var month : months) {
            var first = month.atDay(1);
            var last = month.atEndOfMonth().isBefore(day) ? month.atEndOfMonth() : day;
            figures.put(
                    month,
                    new Figures(
                            tally.within(AWARD + COUNT, first, last), 0, tally.within(AWARD + AGREED, first, last)));
        }
        return figures;
    }

    /** How many were awarded. */
    public long awards() {
        return byMonth.values().stream().mapToLong(Figures::count).sum();
    }
}
