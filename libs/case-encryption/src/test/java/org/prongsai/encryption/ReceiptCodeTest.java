package org.prongsai.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    private static final ReceiptCode CODE = new ReceiptCode("K7QD-2M9X-01VW-ABCZ");

    @Test
    void it_is_the_first_eighty_bits_in_groups_of_four() {
        assertThat(ReceiptCode.of(HexFormat.of().parseHex("00000000000000000000ffff"))
                        .value())
                .isEqualTo("0000-0000-0000-0000");
        assertThat(ReceiptCode.of(HexFormat.of().parseHex("ffffffffffffffffffff00"))
                        .value())
                .isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assertThat(ReceiptCode.of(HexFormat.of().parseHex("0044321053a5a5a5a5a5"))
                        .value())
                .startsWith("0123-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QD-2M9X-01VW-ABCZ",
                "k7qd-2m9x-01vw-abcz",
                "K7QD2M9X01VWABCZ",
                " K7QD 2M9X\t01VW – ABCZ\n",
                "K7QD-2M9X-OIVW-ABCZ",
                "k7qd-2m9x-olvw-abcz",
            })
    void it_is_read_as_people_type_it(String typed) {
        assertThat(ReceiptCode.parse(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QD",
                "K7QD-2M9X-01VW-ABCU",
                "K7QD-2M9X-01VW-ABCZ-0",
                "ก7QD-2M9X-01VW-ABCZ",
                "K7QD-2M9X-01VW-ABC!"
            })
    void what_is_no_code_is_none(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
    }

    @Test
    void it_never_prints_itself() {
        assertThat(CODE).hasToString("ReceiptCode[hidden]");
        assertThatThrownBy(() -> new ReceiptCode("K7QD-2M9X-01VW-ABCU"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("K7QD");
    }

    @Property
    void it_holds_all_eighty_bits(@ForAll @Size(10) byte[] mac) {
        var number = BigInteger.ZERO;
        for (char symbol : ReceiptCode.of(mac).value().replace("-", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(symbol)));
        }

        assertThat(number).isEqualTo(new BigInteger(1, mac));
    }

    @Property
    void what_is_printed_is_read_back_in_any_case(@ForAll @Size(32) byte[] mac) {
        var code = ReceiptCode.of(mac);

        assertThat(ReceiptCode.parse(code.value().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(ReceiptCode.of(Arrays.copyOf(mac, 10))).isEqualTo(code);
    }
}
