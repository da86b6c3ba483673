package org.prongsai.eservice.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A rule that holds from a day on. */
interface Edition {

    LocalDate effectiveFrom();

    /** The one in force on a day; there is one for every day since 1957. */
    static <E extends Edition> E on(LocalDate day, List<E> editions) {
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Edition::effectiveFrom))
                .orElseThrow(() -> new IllegalArgumentException("no rule holds on " + day));
    }
}
