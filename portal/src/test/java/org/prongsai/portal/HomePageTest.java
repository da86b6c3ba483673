package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomePageTest extends PortalTest {

    @Test
    void names_the_agency_of_the_token_and_its_three_tasks() {
        Page home = get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().title()).isEqualTo("องค์การบริหารส่วนตำบลคำบก");
        assertThat(home.html().select(".task h2 a").eachAttr("href"))
                .containsExactly("/complaints/new", "/complaints/status", "/measures");
        assertThat(home.text()).doesNotContain("สมมติ");
    }
}
