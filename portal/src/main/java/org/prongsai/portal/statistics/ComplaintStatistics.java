package org.prongsai.portal.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.measures.AsOf;

/**
 * Statistics of the complaints of a fiscal year.
 *
 * @param fiscalYear Buddhist Era
 * @param byMonth every month of the year
 * @param statementTh the official sentence on all of them; a year without any says so
 */
public record ComplaintStatistics(
        int fiscalYear,
        long total,
        long anonymous,
        Map<String, Long> byStatus,
        Map<String, Long> byKind,
        SortedMap<YearMonth, Long> byMonth,
        Map<String, Long> byOutcome,
        Map<String, Long> byReply,
        Map<String, Long> byDecision,
        Map<String, Long> byChannel,
        Map<String, Long> byStars,
        DaysToClose daysToClose,
        String statementTh,
        Corruption corruption,
        @Nullable AsOf asOf) {

    /** Kinds and states in the order in which they are shown; others that come later stand behind. */
    private static final List<String> KINDS = List.of("CORRUPTION", "SERVICE", "FEEDBACK", "QUESTION");

    private static final List<String> STATES = List.of(
            "RECEIVED",
            "TRIAGED",
            "ACKNOWLEDGED",
            "ASSIGNED",
            "INVESTIGATING",
            "WAITING",
            "REOPENED",
            "RESOLVED",
            "REFERRED",
            "REJECTED",
            "CLOSED");

    private static final List<String> OUTCOMES = List.of(
            "WELL_FOUNDED",
            "UNFOUNDED",
            "INSUFFICIENT_EVIDENCE",
            "SETTLED",
            "FIXED",
            "ANSWERED",
            "NOTED",
            "WITHDRAWN",
            "DUPLICATE");

    private static final List<String> TIMES = List.of("IN_TIME", "LATE", "OVERDUE");

    private static final List<String> CHANNELS =
            List.of("WEB", "PHONE", "WALK_IN", "LETTER", "FACEBOOK", "VILLAGE_HEAD");

    private static final List<String> STARS = List.of("5", "4", "3", "2", "1");

    /** Days from receipt to closing of half of the closed cases, and of nine in ten; absent when none was closed. */
    public record DaysToClose(
            @Nullable Integer p50, @Nullable Integer p90) {}

    /** Those of corruption, with their official sentence (OIT item O31). */
    public record Corruption(long total, long finished, long inProgress, String statementTh) {}

    public ComplaintStatistics {
        byStatus = byStatus == null ? Map.of() : Map.copyOf(byStatus);
        byKind = byKind == null ? Map.of() : Map.copyOf(byKind);
        byMonth = byMonth == null ? new TreeMap<>() : new TreeMap<>(byMonth);
        byOutcome = byOutcome == null ? Map.of() : Map.copyOf(byOutcome);
        byReply = byReply == null ? Map.of() : Map.copyOf(byReply);
        byDecision = byDecision == null ? Map.of() : Map.copyOf(byDecision);
        byChannel = byChannel == null ? Map.of() : Map.copyOf(byChannel);
        byStars = byStars == null ? Map.of() : Map.copyOf(byStars);
    }

    /** A number and what it counts. */
    public record Count(String of, long number) {}

    public List<Count> kinds() {
        return inOrder(byKind, KINDS);
    }

    public List<Count> states() {
        return inOrder(byStatus, STATES);
    }

    public List<Count> outcomes() {
        return inOrder(byOutcome, OUTCOMES);
    }

    public List<Count> replies() {
        return inOrder(byReply, TIMES);
    }

    public List<Count> decisions() {
        return inOrder(byDecision, TIMES);
    }

    public List<Count> channels() {
        return inOrder(byChannel, CHANNELS);
    }

    /** From the best to the worst. */
    public List<Count> stars() {
        return inOrder(byStars, STARS);
    }

    private static List<Count> inOrder(Map<String, Long> numbers, List<String> order) {
        return numbers.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> {
                    int byPlace = Integer.compare(place(order, one.of()), place(order, other.of()));
                    return byPlace == 0 ? one.of().compareTo(other.of()) : byPlace;
                })
                .toList();
    }

    private static int place(List<String> order, String value) {
        int place = order.indexOf(value);
        return place < 0 ? order.size() : place;
    }
}
