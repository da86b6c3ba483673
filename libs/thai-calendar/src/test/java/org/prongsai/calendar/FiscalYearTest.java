package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({"2020-09-30, 2563", "2020-10-01, 2564", "2021-01-01, 2564", "2021-09-30, 2564", "2021-10-01, 2565"})
    void it_begins_on_the_first_of_october_of_the_year_before(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
    }

    @Test
    void it_knows_its_first_and_last_day_and_its_months() {
        var year = new FiscalYear(2564);

        assertThat(year.firstDay()).isEqualTo("2020-10-01");
        assertThat(year.lastDay()).isEqualTo("2021-09-30");
        assertThat(year.months()).hasSize(12).startsWith(YearMonth.of(2020, 10)).endsWith(YearMonth.of(2021, 9));
        assertThat(year).hasToString("2564");
    }

    @ParameterizedTest
    @ValueSource(ints = {2499, 2701, 2021, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_year_out_of_range_cannot_be_made(int year) {
        assertThatThrownBy(() -> new FiscalYear(year)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_day_lies_in_the_year_of_which_it_is_and_in_no_other(
            @ForAll @IntRange(min = 2501, max = 2699) int year, @ForAll @IntRange(min = 0, max = 365) int offset) {
        var day = new FiscalYear(year).firstDay().plusDays(offset);
        var of = FiscalYear.of(day);

        assertThat(Stream.of(year - 1, year, year + 1).map(FiscalYear::new).filter(each -> each.contains(day)))
                .containsExactly(of);
        assertThat(of.months()).contains(YearMonth.from(day));
    }

    @Property
    void years_follow_each_other_without_a_gap(@ForAll @IntRange(min = 2500, max = 2699) int year) {
        assertThat(new FiscalYear(year).lastDay().plusDays(1)).isEqualTo(new FiscalYear(year + 1).firstDay());
        assertThat(new FiscalYear(year)).isLessThan(new FiscalYear(year + 1));
    }
}
