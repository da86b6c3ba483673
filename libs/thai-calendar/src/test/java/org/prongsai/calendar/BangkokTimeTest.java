package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BangkokTimeTest {

    @Test
    void a_day_begins_seven_hours_before_it_does_in_greenwich() {
        assertThat(BangkokTime.dayOf(Instant.parse("2020-09-30T16:59:59.999Z"))).isEqualTo("2020-09-30");
        assertThat(BangkokTime.dayOf(Instant.parse("2020-09-30T17:00:00Z"))).isEqualTo("2020-10-01");
        assertThat(BangkokTime.startOf(LocalDate.of(2020, 10, 1))).isEqualTo("2020-09-30T17:00:00Z");
    }

    @Test
    void today_is_the_clocks_day_in_bangkok_whatever_its_zone() {
        var clock = Clock.fixed(Instant.parse("2020-09-30T18:00:00Z"), ZoneOffset.UTC);

        assertThat(BangkokTime.today(clock)).isEqualTo("2020-10-01");
    }
}
