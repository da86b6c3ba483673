package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosurePageTest extends PortalTest {

    @Test
    void shows_what_was_published() {
        Page page = get("/disclosures/disclosure-abc");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("คู่มือ คู่มือการปฏิบัติงานกองคลัง");
        assertThat(page.text()).contains("15 มีนาคม 2564");
        assertThat(page.html().select("main a").eachAttr("href")).contains("https://www.kb.go.th/manual.pdf");
    }

    @Test
    void shows_the_text_of_one_that_is_published_here_and_no_link_to_itself() {
        INTEGRITY.answers("GET /api/disclosures/disclosure-news", 200, """
                {"id": "disclosure-news", "fiscalYear": 2564, "kind": "NEWS", "titleTh": "ข่าว", "bodyTh": "บรรทัดแรก\\n<b>บรรทัดที่สอง</b>",
                 "publicUrl": "/disclosures/disclosure-news", "publishedOn": "2021-03-15"}""");
        Page page = get("/disclosures/disclosure-news");

        assertThat(page.one(".written").wholeText()).isEqualTo("บรรทัดแรก\n<b>บรรทัดที่สอง</b>");
        assertThat(page.html().select("main a[href*=disclosure-news]")).isEmpty();
    }

    @Test
    void a_withdrawn_one_leaves_a_notice_at_its_address() {
        Page page = get("/disclosures/disclosure-gone?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one(".notice").text())
                .contains("Withdrawn on 2 April 2021 (BE 2564): a newer version took its place.");
        assertThat(page.text()).doesNotContain("Read the document");
    }

    @Test
    void one_that_never_was_is_no_page() {
        assertThat(get("/disclosures/disclosure-never").status()).isEqualTo(404);
        assertThat(get("/disclosures/..%2f..%2fcategories").status()).isBetween(400, 404);
    }

    @Test
    void the_page_stands_while_the_service_is_down() {
        INTEGRITY.goesDown();

        Page page = get("/disclosures/disclosure-abc");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one(".problem").text()).contains("เอกสารยังอยู่");
    }
}
