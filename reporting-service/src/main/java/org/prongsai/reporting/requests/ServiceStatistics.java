package org.prongsai.reporting.requests;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.NearestRank;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.requests.RequestFacts.State;

/**
 * The statistics of one fiscal year as they stood by the end of a day.
 *
 * @param all of every service together
 * @param byService by the code under which services are counted; those that are sensitive are one
 * @param byMonth the twelve months of the year: what came in, and what of it was completed in that month
 */
public record ServiceStatistics(
        FiscalYear fiscalYear,
        Figures all,
        SortedMap<String, Figures> byService,
        SortedMap<YearMonth, Month> byMonth,
        SortedMap<String, Long> byChannel) {

    public static final String PROJECTION = "service-statistics";

    private static final List<String> CHANNELS = List.of("WEB", "WALK_IN", "LETTER", "PHONE");
    private static final List<State> COMPLETED = List.of(State.IN_TIME, State.LATE, State.NO_STANDARD);

    /**
     * How many requests there were, and how they ended.
     *
     * @param completed among them in time, late, and those without a standard
     * @param inProgress neither completed nor rejected
     * @param waitingForCitizen of those in progress
     */
    public record Figures(
            long received,
            long completed,
            long inTime,
            long late,
            long rejected,
            long inProgress,
            long waitingForCitizen,
            HandlingMinutes handlingMinutes) {}

    /** Working minutes from receipt to completion, by nearest rank; null where none are told. */
    public record HandlingMinutes(
            @Nullable Integer p50, @Nullable Integer p90) {}

    public record Month(long received, long completed) {}

    public static ServiceStatistics of(FiscalYear year, Tally tally, LocalDate day) {
        var byService = new TreeMap<String, Figures>();
        tally.allUnder(RequestFacts.RECEIVED, day)
                .forEach((service, received) -> byService.put(service, figures(tally, service, day)));
        return new ServiceStatistics(
                year, figures(tally, "", day), byService, byMonth(year, tally, day), byChannel(tally, day));
    }

    /** @param service of one service, or of all where it is empty */
    private static Figures figures(Tally tally, String service, LocalDate day) {
        long received = sum(tally, RequestFacts.RECEIVED + service, day);
        long inTime = sum(tally, State.IN_TIME.prefix() + service, day);
        long late = sum(tally, State.LATE.prefix() + service, day);
        long completed = inTime + late + sum(tally, State.NO_STANDARD.prefix() + service, day);
        long rejected = sum(tally, State.REJECTED.prefix() + service, day);
        return new Figures(
                received,
                completed,
                inTime,
                late,
                rejected,
                received - completed - rejected,
                sum(tally, State.RETURNED.prefix() + service, day),
                handlingMinutes(tally, service, day));
    }

    /** Of one cell, or of all cells below a prefix that ends with a slash. */
    private static long sum(Tally tally, String cell, LocalDate day) {
        return cell.endsWith("/")
                ? tally.allUnder(cell, day).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                : tally.at(cell, day);
    }

    private static HandlingMinutes handlingMinutes(Tally tally, String service, LocalDate day) {
        var counts = new TreeMap<Integer, Long>();
        String prefix = RequestFacts.MINUTES + (service.isEmpty() ? "" : service + "/");
        tally.allUnder(prefix, day)
                .forEach((cell, requests) ->
                        counts.merge(Integer.valueOf(cell.substring(cell.lastIndexOf('/') + 1)), requests, Long::sum));
        return new HandlingMinutes(NearestRank.percentile(50, counts), NearestRank.percentile(90, counts));
    }

    private static SortedMap<YearMonth, Month> byMonth(FiscalYear year, Tally tally, LocalDate day) {
        return year.months().stream()
                .collect(toMap(month -> month, month -> month(tally, month, day), (one, other) -> one, TreeMap::new));
    }

    private static Month month(Tally tally, YearMonth month, LocalDate day) {
        LocalDate last = month.atEndOfMonth().isBefore(day) ? month.atEndOfMonth() : day;
        long received = within(tally, RequestFacts.RECEIVED, month.atDay(1), last);
        long completed = COMPLETED.stream()
                .mapToLong(state -> within(tally, state.prefix(), month.atDay(1), last))
                .sum();
        return new Month(received, completed);
    }

    private static long within(Tally tally, String prefix, LocalDate first, LocalDate last) {
        return tally.cells().tailMap(prefix).keySet().stream()
                .takeWhile(cell -> cell.startsWith(prefix))
                .mapToLong(cell -> tally.within(cell, first, last))
                .sum();
    }

    private static SortedMap<String, Long> byChannel(Tally tally, LocalDate day) {
        var numbers = new TreeMap<>(tally.allUnder(RequestFacts.CHANNEL, day));
        CHANNELS.forEach(channel -> numbers.putIfAbsent(channel, 0L));
        return numbers;
    }
}
