package org.prongsai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are made up; they follow the rule and name nobody on purpose. */
class NationalIdTest {

    private static final String ID = "1101700203450";

    @ParameterizedTest
    @ValueSource(strings = {ID, "1-1017-00203-45-0", " 110170 0203450 ", "๑๑๐๑๗๐๐๒๐๓๔๕๐"})
    void it_is_read_as_people_write_it(String written) {
        assertThat(NationalId.parse(written)).contains(new NationalId(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "11017002034500", "110170020345", "110170020345x"})
    void what_is_not_thirteen_digits_is_none(String written) {
        assertThat(NationalId.parse(written)).isEmpty();
    }

    @Test
    void a_wrong_one_cannot_be_made_and_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> new NationalId("1101700203451"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContainPattern("[0-9]");
    }

    @Test
    void it_never_prints_itself() {
        assertThat(new NationalId(ID).toString()).doesNotContainPattern("[0-9]");
    }

    @Property
    void of_ten_last_digits_one_is_right(
            @ForAll("twelveDigits") String twelve, @ForAll @IntRange(min = 0, max = 9) int last) {
        assertThat(NationalId.parse(twelve + last).isPresent()).isEqualTo(last == NationalId.checkDigit(twelve));
    }

    @Provide
    Arbitrary<String> twelveDigits() {
        return Arbitraries.strings().numeric().ofLength(12);
    }
}
