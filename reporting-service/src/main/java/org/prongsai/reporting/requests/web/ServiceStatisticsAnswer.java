package org.prongsai.reporting.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.report.AsOf;
import org.prongsai.reporting.requests.ServiceStatementTh;
import org.prongsai.reporting.requests.ServiceStatistics;
import org.prongsai.reporting.requests.ServiceStatistics.Figures;
import org.prongsai.reporting.requests.ServiceStatistics.HandlingMinutes;

/** Service statistics as clients get them. */
record ServiceStatisticsAnswer(
        int fiscalYear,
        long received,
        long completed,
        long inTime,
        long late,
        long rejected,
        long inProgress,
        long waitingForCitizen,
        HandlingMinutes handlingMinutes,
        Map<String, Figures> byService,
        Map<YearMonth, ServiceStatistics.Month> byMonth,
        Map<String, Long> byChannel,
        String statementTh,
        AsOf asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate asOfDate) {

    static ServiceStatisticsAnswer of(ServiceStatistics statistics, AsOf asOf, @Nullable LocalDate asOfDate) {
        var all = statistics.all();
        return new ServiceStatisticsAnswer(
                statistics.fiscalYear().value(),
                all.received(),
                all.completed(),
                all.inTime(),
                all.late(),
                all.rejected(),
                all.inProgress(),
                all.waitingForCitizen(),
                all.handlingMinutes(),
                statistics.byService(),
                statistics.byMonth(),
                statistics.byChannel(),
                ServiceStatementTh.of(statistics.fiscalYear(), all),
                asOf,
                asOfDate);
    }
}
