package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDateTest {

    @Test
    void a_day_is_written_long_for_documents_and_short_for_tables() {
        var day = LocalDate.of(2021, 10, 1);

        assertThat(ThaiDate.formatLong(day)).isEqualTo("๑ ตุลาคม ๒๕๖๔");
        assertThat(ThaiDate.formatShort(day)).isEqualTo("1 ต.ค. 2564");
    }

    @ParameterizedTest
    @CsvSource({
        "๙ กุมภาพันธ์ ๒๕๖๔, 2021-02-09",
        "9 ก.พ. 2564, 2021-02-09",
        "' ๙  กุมภาพันธ์  พ.ศ. ๒๕๖๔ ', 2021-02-09",
        "29 กุมภาพันธ์ 2563, 2020-02-29",
    })
    void a_day_is_read_as_people_write_it(String written, LocalDate day) {
        assertThat(ThaiDate.parse(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ตุลาคม ๒๕๖๔",
                "29 ก.พ. 2564",
                "31 เม.ย. 2564",
                "0 ม.ค. 2564",
                "1 Oct 2564",
                "1 ต.ค. 2021",
                "1 ต.ค. 64"
            })
    void what_is_no_day_is_none(String written) {
        assertThat(ThaiDate.parse(written)).isEmpty();
    }

    @Test
    void a_day_when_the_year_began_in_april_is_not_written_with_a_wrong_year() {
        assertThatThrownBy(() -> ThaiDate.formatLong(LocalDate.of(1940, 3, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(min = -10592, max = 68000) long epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);

        assertThat(ThaiDate.parse(ThaiDate.formatLong(day))).contains(day);
        assertThat(ThaiDate.parse(ThaiDate.formatShort(day))).contains(day);
    }
}
