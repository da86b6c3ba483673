package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomePageTest extends PortalTest {

    @Test
    void names_the_agency_of_the_token_and_what_can_be_done_there() {
        Page home = get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().title()).isEqualTo("องค์การบริหารส่วนตำบลคำบก");
        assertThat(home.html().select(".task h2 a").eachAttr("href"))
                .containsSubsequence(
                        "/complaints",
                        "/complaints/corruption",
                        "/complaints/status",
                        "/services",
                        "/procurements",
                        "/questions",
                        "/measures")
                .contains("/oit", "/statistics", "/news", "/documents");
    }

    @Test
    void corruption_has_an_entrance_of_its_own() {
        Page home = get("/");

        assertThat(home.html().select("main a[href='/complaints/corruption']").eachText())
                .containsExactly("ร้องเรียนการทุจริตและประพฤติมิชอบ");
        assertThat(home.html()
                        .select(".nav-wide a[href='/complaints/corruption']")
                        .eachText())
                .containsExactly("ร้องเรียนการทุจริตและประพฤติมิชอบ");
    }

    @Test
    void a_fictional_agency_is_marked_on_every_page_and_a_real_one_is_not() {
        assertThat(getAt("tuayang", "/").one(".fictional").text()).contains("สมมติ");
        assertThat(getAt("tuayang", "/nowhere").html().select(".fictional")).hasSize(1);
        assertThat(getAt("khambok", "/").html().select(".fictional")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/         |                      | th",
                "/         | en-GB,en;q=0.8       | en",
                "/         | de,fr;q=0.5          | th",
                "/         | th-TH,en;q=0.5       | th",
                "/         | not a language;q=q   | th",
                "/?lang=en | th                   | en",
                "/?lang=th | en                   | th",
                "/?lang=de | en                   | en",
            })
    void speaks_the_language_that_is_chosen_or_else_preferred_or_else_thai(
            String path, String acceptLanguage, String spoken) {
        Page home = acceptLanguage == null ? get(path) : get(path, "Accept-Language", acceptLanguage);

        assertThat(home.language()).isEqualTo(spoken);
        assertThat(home.header("Content-Language")).isEqualTo(spoken);
        assertThat(home.header("Vary")).contains("Accept-Language");
    }

    @Test
    void a_chosen_language_goes_along_in_every_link_and_form() {
        Page form = get("/complaints/new?kind=SERVICE&lang=en");

        assertThat(form.html().select("a[href^=/]").eachAttr("href"))
                .allSatisfy(link -> assertThat(link).contains("lang="));
        assertThat(form.one("form").attr("action")).isEqualTo("/complaints?lang=en");
        assertThat(get("/").html().select("a[href^=/]").not(".language").eachAttr("href"))
                .as("without a choice the addresses stay short")
                .allSatisfy(link -> assertThat(link).doesNotContain("lang="));
    }

    @Test
    void the_switch_shows_the_same_page_in_the_other_language() {
        assertThat(get("/complaints/new?kind=SERVICE").one(".language").attr("href"))
                .isEqualTo("/complaints/new?kind=SERVICE&lang=en");
        assertThat(get("/complaints/new?kind=SERVICE&lang=en").one(".language").attr("href"))
                .isEqualTo("/complaints/new?kind=SERVICE&lang=th");
    }
}
