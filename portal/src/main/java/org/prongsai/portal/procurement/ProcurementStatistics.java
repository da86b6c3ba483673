package org.prongsai.portal.procurement;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.measures.AsOf;

/** The procurement statistics of a fiscal year. */
public record ProcurementStatistics(
        int fiscalYear,
        Figures total,
        Planned planned,
        Map<String, Figures> byMethod,
        Map<String, Figures> byStage,
        SortedMap<YearMonth, Awards> byMonth,
        String statementTh,
        @Nullable AsOf asOf) {

    public ProcurementStatistics {
        byMonth = new TreeMap<>(byMonth);
    }

    /** How many, with their budgets and the prices agreed. */
    public record Figures(long count, String budget, String agreed) {

        static final Figures NONE = new Figures(0, "0", "0");

        public @Nullable String budgetShown() {
            return Baht.shown(budget);
        }

        public @Nullable String agreedShown() {
            return Baht.shown(agreed);
        }
    }

    public record Planned(long count, String budget) {}

    public record Awards(long count, String agreed) {}

    public Figures ofMethod(String method) {
        return byMethod.getOrDefault(method, Figures.NONE);
    }

    public Figures ofStage(String stage) {
        return byStage.getOrDefault(stage, Figures.NONE);
    }
}
