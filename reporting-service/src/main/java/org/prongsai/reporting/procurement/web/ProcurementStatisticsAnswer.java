package org.prongsai.reporting.procurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.procurement.ProcurementStatementTh;
import org.prongsai.reporting.procurement.ProcurementStatistics;
import org.prongsai.reporting.procurement.ProcurementStatistics.Figures;
import org.prongsai.reporting.procurement.Satang;
import org.prongsai.reporting.report.AsOf;

/** Procurement statistics as clients get them; money is decimal baht. */
record ProcurementStatisticsAnswer(
        int fiscalYear,
        FiguresAnswer total,
        PlannedAnswer planned,
        Map<String, FiguresAnswer> byMethod,
        Map<String, FiguresAnswer> byStage,
        Map<YearMonth, AwardsAnswer> byMonth,
        String statementTh,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    record FiguresAnswer(long count, String budget, String agreed) {

        static FiguresAnswer of(Figures figures) {
            return new FiguresAnswer(figures.count(), Satang.toBaht(figures.budget()), Satang.toBaht(figures.agreed()));
        }
    }

    record PlannedAnswer(long count, String budget) {}

    record AwardsAnswer(long count, String agreed) {

        static AwardsAnswer of(Figures figures) {
            return new AwardsAnswer(figures.count(), Satang.toBaht(figures.agreed()));
        }
    }

    static ProcurementStatisticsAnswer of(ProcurementStatistics statistics, AsOf asOf, @Nullable LocalDate asOfDate) {
        var planned = statistics.planned();
        return new ProcurementStatisticsAnswer(
                statistics.fiscalYear().value(),
                FiguresAnswer.of(statistics.total()),
                new PlannedAnswer(planned.count(), Satang.toBaht(planned.budget())),
                each(statistics.byMethod(), FiguresAnswer::of),
                each(statistics.byStage(), FiguresAnswer::of),
                each(statistics.byMonth(), AwardsAnswer::of),
                ProcurementStatementTh.of(statistics),
                asOf,
                asOfDate);
    }

    private static <K, A> SortedMap<K, A> each(SortedMap<K, Figures> figures, Function<Figures, A> answer) {
        var answers = new TreeMap<K, A>(figures.comparator());
        figures.forEach((key, value) -> answers.put(key, answer.apply(value)));
        return answers;
    }
}
