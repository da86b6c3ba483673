package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDigitsTest {

    @Test
    void digits_are_written_both_ways_and_nothing_else_changes() {
        assertThat(ThaiDigits.toThai("มาตรา 0123456789 (a)")).isEqualTo("มาตรา ๐๑๒๓๔๕๖๗๘๙ (a)");
        assertThat(ThaiDigits.toArabic("มาตรา ๐๑๒๓๔๕๖๗๘๙ (a)")).isEqualTo("มาตรา 0123456789 (a)");
    }

    @ParameterizedTest
    @CsvSource({"O2, O2", "0๒, O2", "o๒, O2", "02, O2", "O43, O43", "0๔๓, O43", "' ๐๑๗ ', O17"})
    void an_item_code_is_read_as_staff_write_it(String written, String code) {
        assertThat(ThaiDigits.itemCode(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O", "O0", "O02", "2", "O123", "P2", "O2x", "0๐"})
    void what_is_no_item_code_is_none(String written) {
        assertThat(ThaiDigits.itemCode(written)).isEmpty();
    }

    @Property
    void either_way_and_back_is_the_same_number(@ForAll int number) {
        var arabic = Integer.toString(number);

        assertThat(ThaiDigits.toArabic(ThaiDigits.toThai(arabic))).isEqualTo(arabic);
        assertThat(ThaiDigits.toThai(arabic)).doesNotContainPattern("[0-9]").hasSameSizeAs(arabic);
    }

    @Property
    void reading_digits_twice_changes_nothing_more(@ForAll String text) {
        assertThat(ThaiDigits.toArabic(ThaiDigits.toArabic(text))).isEqualTo(ThaiDigits.toArabic(text));
    }
}
