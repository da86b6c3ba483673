package org.prongsai.portal.procurement.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.springframework.stereotype.Component;

/** The fiscal years that a reader can choose from. */
@Component
class OfferedYears {

    private final ProcurementProperties offered;
    private final Clock clock;

    OfferedYears(ProcurementProperties offered, Clock clock) {
        this.offered = offered;
        this.clock = clock;
    }

    int current() {
        return FiscalYear.of(BangkokTime.today(clock)).value();
    }

    /** Newest first. */
    List<Integer> all() {
        int current = current();
        return IntStream.rangeClosed(offered.firstFiscalYear(), current)
                .map(year -> offered.firstFiscalYear() + current - year)
                .boxed()
                .toList();
    }

    /** The coming year too: its plan and its procurements are prepared in this one. */
    List<Integer> forStaff() {
        return Stream.concat(Stream.of(current() + 1), all().stream()).toList();
    }
}
