package org.prongsai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.kb.go.th",
                "https://www.kb.go.th/manual.pdf?id=1#page=2",
                "HTTPS://kb.go.th:8443/a",
                "https://www.kb.go.th/คู่มือ.pdf",
            })
    void an_absolute_https_address_is_one(String text) {
        assertThat(new WebAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.kb.go.th",
                "/disclosures/disclosure-a",
                "//kb.go.th/a",
                "http://www.kb.go.th",
                "ftp://kb.go.th/a",
                "javascript:alert(1)",
                "https:kb.go.th",
                "https:///a",
                "https://",
                "https://user:secret@kb.go.th/a",
                "https://kb.go.th/a b",
                "https://kb.go.th/\"onclick=\"x",
                "https://kb.go.th/\na",
                "data:text/html,a",
            })
    void nothing_else_is(String text) {
        assertThat(WebAddress.isOne(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new WebAddress(text));
    }
}
