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

    /** Days from receipt to closing of half of the closed cases, and of nine in ten; absent when none was closed. */
    public record DaysToClose(
            @Nullable Integer p50, @Nullable Integer p90) {}

    /** Those of corruption, with their official sentence (OIT item O31). */
    public record Corruption(long total, long finished, long inProgress, String statementTh) {}

    public ComplaintStatistics {
        byStatus = byStatus == null ? Map.of() : Map.copyOf(byStatus);
        byKind = byKind == null ? Map.of() : Map.copyOf(byKind);
        byMonth = byMonth == null ? new TreeMap<>() : new TreeMap<>(byMonth);
    }

    /** A number and what it counts. */
    public record Count(String of, long number) {}

    public List<Count> kinds() {
        return inOrder(byKind, KINDS);
    }

    public List<Count> states() {
        return inOrder(byStatus, STATES);
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
