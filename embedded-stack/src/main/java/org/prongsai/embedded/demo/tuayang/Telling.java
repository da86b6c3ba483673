package org.prongsai.embedded.demo.tuayang;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.embedded.demo.Case;

/**
 * What all stories are told with.
 *
 * @param today the day of the telling; all that is recorded with a day happened before it
 */
record Telling(Vocabulary words, LocalDate today) {

    LocalDate until() {
        return today.minusDays(1);
    }

    /** The whole fiscal year before, and this one as far as it has come. */
    List<FiscalYear> years() {
        var current = FiscalYear.of(today);
        return List.of(new FiscalYear(current.value() - 1), current);
    }

    Story story(String id) {
        return new Story(id, until());
    }

    /** So many stories a year, as far as they have begun. */
    List<Case> eachYear(int stories, BiFunction<FiscalYear, Integer, Story> tell) {
        return years().stream()
                .flatMap(year -> IntStream.rangeClosed(1, stories).mapToObj(number -> tell.apply(year, number)))
                .filter(Story::hasBegun)
                .map(Story::told)
                .toList();
    }

    static List<Case> begun(Stream<Story> stories) {
        return stories.filter(Story::hasBegun).map(Story::told).toList();
    }
}
