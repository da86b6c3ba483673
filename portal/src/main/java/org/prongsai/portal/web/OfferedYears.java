package org.prongsai.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.springframework.stereotype.Component;

/** The fiscal years between which readers choose. */
@Component
public class OfferedYears {

    private final YearsProperties properties;
    private final Clock clock;

    OfferedYears(YearsProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    public int current() {
        return FiscalYear.of(BangkokTime.today(clock)).value();
    }

    /** Newest first. */
    public List<Integer> all() {
        int current = current();
        return IntStream.rangeClosed(properties.first(), current)
                .map(year -> properties.first() + current - year)
                .boxed()
                .toList();
    }

    /** The coming year too: its plan and its procurements are prepared in this one. */
    public List<Integer> forStaff() {
        return Stream.concat(Stream.of(current() + 1), all().stream()).toList();
    }
}
