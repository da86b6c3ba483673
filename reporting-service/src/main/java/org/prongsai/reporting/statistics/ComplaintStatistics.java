package org.prongsai.reporting.statistics;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.NearestRank;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.rules.Rules;

/** The statistics of one fiscal year as they stood by the end of a day. */
public record ComplaintStatistics(
        FiscalYear fiscalYear,
        long total,
        long anonymous,
        SortedMap<String, Long> byStatus,
        SortedMap<String, Long> byKind,
        SortedMap<YearMonth, Long> byMonth,
        SortedMap<String, Long> byCategory,
        SortedMap<String, Long> byOutcome,
        SortedMap<String, Long> byChannel,
        SortedMap<String, Long> byReply,
        SortedMap<String, Long> byDecision,
        SortedMap<String, Long> byStars,
        DaysToClose daysToClose,
        Progress progress,
        Progress corruption) {

    public static final String PROJECTION = "complaint-statistics";

    /** Days from receipt to closing, by nearest rank; null when no case was closed. */
    public record DaysToClose(
            @Nullable Integer p50, @Nullable Integer p90) {}

    /** How many cases there were, and how many of them are finished by the rules of the year. */
    public record Progress(long total, long finished) {

        public long inProgress() {
            return total - finished;
        }
    }

    public static ComplaintStatistics of(FiscalYear year, Tally tally, Rules.Complaints rules, LocalDate day) {
        return new ComplaintStatistics(
                year,
                tally.at(CaseFacts.TOTAL, day),
                tally.at(CaseFacts.ANONYMOUS, day),
                by(Dimension.STATUS, tally, day),
                by(Dimension.KIND, tally, day),
                byMonth(year, tally, day),
                by(Dimension.CATEGORY, tally, day),
                by(Dimension.OUTCOME, tally, day),
                by(Dimension.CHANNEL, tally, day),
                by(Dimension.REPLY, tally, day),
                by(Dimension.DECISION, tally, day),
                by(Dimension.STARS, tally, day),
                daysToClose(tally.allUnder(Dimension.DAYS_TO_CLOSE.prefix(), day)),
                progress("", tally, rules, day),
                progress(CaseFacts.CORRUPTION, tally, rules, day));
    }

    private static SortedMap<String, Long> by(Dimension dimension, Tally tally, LocalDate day) {
        var numbers = new TreeMap<>(tally.allUnder(dimension.prefix(), day));
        dimension.alwaysShown().forEach(value -> numbers.putIfAbsent(value, 0L));
        return numbers;
    }

    private static SortedMap<YearMonth, Long> byMonth(FiscalYear year, Tally tally, LocalDate day) {
        return year.months().stream()
                .collect(toMap(
                        month -> month,
                        month -> tally.within(CaseFacts.TOTAL, month.atDay(1), earlier(month.atEndOfMonth(), day)),
                        Long::sum,
                        TreeMap::new));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DaysToClose daysToClose(SortedMap<String, Long> closedByDays) {
        var closed = new TreeMap<Integer, Long>();
        closedByDays.forEach((days, cases) -> closed.put(Integer.valueOf(days), cases));
        return new DaysToClose(NearestRank.percentile(50, closed), NearestRank.percentile(90, closed));
    }

    private static Progress progress(String prefix, Tally tally, Rules.Complaints rules, LocalDate day) {
        long finished = rules.finished().stream()
                .mapToLong(status -> tally.at(prefix + Dimension.STATUS.cell(status), day))
                .sum();
        return new Progress(tally.at(prefix + CaseFacts.TOTAL, day), finished);
    }
}
