package org.prongsai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BahtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "0.00",
                "00",
                "1.234",
                "1,000",
                "1e3",
                "",
                " 1",
                "NaN",
                "๑",
                "1234567890123",
                ".5",
                "+5"
            })
    void what_is_no_amount_of_money_is_none(String text) {
        assertThat(text).doesNotMatch(Baht.PATTERN);
        assertThatIllegalArgumentException().isThrownBy(() -> Baht.of(text));
    }

    @Property(tries = 200)
    void an_amount_travels_with_its_satang_and_comes_back_the_same(
            @ForAll @LongRange(min = 1, max = 99_999_999_999_999L) long satang) {
        var text = "%d.%02d".formatted(satang / 100, satang % 100);

        assertThat(Baht.of(text)).hasToString(text);
        assertThat(Baht.of(Baht.of(text).toString())).isEqualTo(Baht.of(text));
    }
}
