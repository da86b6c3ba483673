package org.prongsai.eservice.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.workclock.Shift;
import org.prongsai.workclock.WorkingHours;

/**
 * When offices work (เวลาราชการ), as it is written in the rules.
 *
 * @param agency whose hours they are; null for every agency without hours of its own
 * @param week shifts such as {@code 08:30-12:00}, by weekday
 * @param minutesOfADay what one day of a time standard stands for
 * @param source where the rule is written
 */
public record OfficeHours(
        @Nullable String agency,
        LocalDate effectiveFrom,
        Map<DayOfWeek, List<String>> week,
        int minutesOfADay,
        String source) {

    WorkingHours asWorkingHours() {
        return new WorkingHours(
                effectiveFrom,
                week.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                day -> day.getValue().stream()
                                        .map(OfficeHours::shift)
                                        .toList())),
                Duration.ofMinutes(minutesOfADay));
    }

    private static Shift shift(String text) {
        var ends = text.split("-", 2);
        return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
