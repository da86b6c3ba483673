package org.prongsai.reporting.statistics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.statistics.ComplaintStatistics;
import org.prongsai.reporting.statistics.StatementTh;

/** Complaint statistics as clients get them. */
record StatisticsAnswer(
        int fiscalYear,
        long total,
        long anonymous,
        Map<String, Long> byStatus,
        Map<String, Long> byKind,
        Map<YearMonth, Long> byMonth,
        Map<String, Long> byCategory,
        Map<String, Long> byOutcome,
        Map<String, Long> byChannel,
        Map<String, Long> byReply,
        Map<String, Long> byDecision,
        Map<String, Long> byStars,
        ComplaintStatistics.DaysToClose daysToClose,
        String statementTh,
        CorruptionAnswer corruption,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    record CorruptionAnswer(long total, long finished, long inProgress, String statementTh) {}

    static StatisticsAnswer of(ComplaintStatistics statistics, AsOf asOf, @Nullable LocalDate asOfDate) {
        var corruption = statistics.corruption();
        return new StatisticsAnswer(
                statistics.fiscalYear().value(),
                statistics.total(),
                statistics.anonymous(),
                statistics.byStatus(),
                statistics.byKind(),
                statistics.byMonth(),
                statistics.byCategory(),
                statistics.byOutcome(),
                statistics.byChannel(),
                statistics.byReply(),
                statistics.byDecision(),
                statistics.byStars(),
                statistics.daysToClose(),
                StatementTh.ofAll(statistics.fiscalYear(), statistics.progress()),
                new CorruptionAnswer(
                        corruption.total(),
                        corruption.finished(),
                        corruption.inProgress(),
                        StatementTh.ofCorruption(statistics.fiscalYear(), corruption)),
                asOf,
                asOfDate);
    }
}
