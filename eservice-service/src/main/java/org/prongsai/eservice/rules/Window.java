package org.prongsai.eservice.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which months a service takes requests.
 *
 * @param effectiveFrom the first day for which it holds
 * @param months 1 to 12
 * @param source where the rule is written
 */
public record Window(LocalDate effectiveFrom, Set<Integer> months, String noteTh, String noteEn, String source)
        implements Edition {

    public Window {
        months = Set.copyOf(months);
        months.forEach(Month::of);
    }

    public boolean isOpenOn(LocalDate day) {
        return months.contains(day.getMonthValue());
    }

    /** The first day on which it is open again; empty while it is open. */
    public Optional<LocalDate> opensAgain(LocalDate day) {
        return isOpenOn(day)
                ? Optional.empty()
                : Stream.iterate(YearMonth.from(day).plusMonths(1), month -> month.plusMonths(1))
                        .limit(12)
                        .map(month -> month.atDay(1))
                        .filter(this::isOpenOn)
                        .findFirst();
    }
}
