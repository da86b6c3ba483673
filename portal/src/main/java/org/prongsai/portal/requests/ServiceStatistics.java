package org.prongsai.portal.requests;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.measures.AsOf;

/**
 * How the requests of a fiscal year (BE) were handled.
 *
 * @param byService by the code under which services are counted; those that are sensitive are one
 * @param statementTh the sentence of the official report
 */
public record ServiceStatistics(
        int fiscalYear,
        long received,
        long completed,
        long inTime,
        long late,
        long rejected,
        long inProgress,
        HandlingMinutes handlingMinutes,
        SortedMap<String, Figures> byService,
        SortedMap<YearMonth, Month> byMonth,
        String statementTh,
        @Nullable AsOf asOf) {

    public record Figures(
            long received,
            long completed,
            long inTime,
            long late,
            long rejected,
            long inProgress,
            HandlingMinutes handlingMinutes) {}

    /** Working minutes from receipt to completion; absent where none are told. */
    public record HandlingMinutes(
            @Nullable Integer p50, @Nullable Integer p90) {}

    public record Month(long received, long completed) {}

    public ServiceStatistics {
        byService = byService == null ? new TreeMap<>(Map.of()) : byService;
        byMonth = byMonth == null ? new TreeMap<>(Map.of()) : byMonth;
    }
}
