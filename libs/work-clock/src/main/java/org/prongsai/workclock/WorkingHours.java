package org.prongsai.workclock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When an agency works, from a day on.
 *
 * @param effectiveFrom the first day for which they hold
 * @param week the shifts of each weekday, which do not overlap; a weekday without any is free
 * @param lengthOfADay how much working time "one day" of a time standard (ระยะเวลามาตรฐาน) stands for
 */
public record WorkingHours(LocalDate effectiveFrom, Map<DayOfWeek, List<Shift>> week, Duration lengthOfADay) {

    public WorkingHours {
        if (!lengthOfADay.isPositive()) {
            throw new IllegalArgumentException("a day has some length");
        }
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("some weekday has working hours");
        }
    }

    private static List<Shift> inOrder(List<Shift> shifts) {
        var sorted = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new IllegalArgumentException("shifts of a day do not overlap");
            }
        }
        return sorted;
    }

    List<Shift> on(DayOfWeek weekday) {
        return week.getOrDefault(weekday, List.of());
    }
}
