package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private final Holidays holidays = Holidays.ofThailand();

    @ParameterizedTest
    @CsvSource({
        "2021-04-06, true,  of every year",
        "2021-03-01, false, a Monday like others",
        "2021-02-26, true,  Makha Bucha",
        "2021-07-26, true,  the Monday for a Saturday and a Sunday that are both holidays",
        "2021-07-27, false, one day is given for a weekend",
        "2024-04-16, true,  the day after Songkran for its weekend",
        "2024-04-17, false, and no second one",
        "2023-01-02, true,  for New Year on a Sunday and the last day of the year on a Saturday",
        "2023-01-03, false, and no more",
        "2018-05-04, false, before it was one",
        "2020-05-04, true,  since it is one",
        "2021-03-06, false, a weekend is no holiday by itself",
    })
    void offices_are_closed(LocalDate day, boolean closed, String why) {
        assertThat(holidays.isHoliday(day)).as(why).isEqualTo(closed);
    }
}
