package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsPageTest extends PortalTest {

    @Test
    void lists_what_is_published_each_by_its_permanent_address() {
        Page page = get("/documents");

        assertThat(page.html().select(".documents a").eachAttr("href")).containsExactly("/disclosures/disclosure-abc");
        assertThat(page.one(".documents").text()).contains("คู่มือ", "15 มีนาคม 2564", "ปีงบประมาณ พ.ศ. 2564");
        assertThat(page.one("a[rel=next]").attr("href")).isEqualTo("/documents?cursor=c1");
    }

    @Test
    void what_a_reader_chose_stands_in_the_address_and_is_marked() {
        Page page = get("/documents?fiscalYear=2564&kind=PLAN");

        assertThat(page.text()).contains("ยังไม่มีเอกสารตามที่เลือก");
        assertThat(page.html().select("a[aria-current=true]").eachText()).containsExactly("2564", "แผน");
        assertThat(page.html().select(".years a").eachAttr("href"))
                .contains("/documents?kind=PLAN", "/documents?fiscalYear=2564", "/documents?fiscalYear=2564&kind=NEWS");
    }

    @Test
    void news_has_a_page_of_its_own_and_says_when_there_is_none() {
        assertThat(get("/news").text()).contains("ยังไม่มีข่าว");
    }

    @Test
    void a_document_names_the_versions_before_and_behind_it() {
        Page page = get("/disclosures/disclosure-corrected");

        assertThat(page.one(".notice").text()).contains("เอกสารนี้มีฉบับแก้ไขแล้ว");
        assertThat(page.html().select("main a").eachAttr("href"))
                .contains("/disclosures/disclosure-third", "/disclosures/disclosure-first");
    }

    @Test
    void what_was_not_chosen_does_not_stand_in_the_address() {
        assertThat(get("/documents").html().select(".years a").eachAttr("href"))
                .contains("/documents", "/documents?fiscalYear=2564", "/documents?kind=NEWS")
                .noneMatch(address -> address.contains("=&") || address.endsWith("="));
        assertThat(get("/documents?fiscalYear=&kind=").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=TWEET", "fiscalYear=1999", "fiscalYear=abc", "cursor=mangled"})
    void what_cannot_be_chosen_is_no_page(String query) {
        assertThat(get("/documents?" + query).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/news"})
    void the_page_stands_while_the_service_is_down(String path) {
        INTEGRITY.goesDown();

        assertThat(get(path).status()).isEqualTo(503);
        assertThat(get(path).one(".problem").text()).contains("ระบบเอกสารไม่ตอบกลับ");
    }
}
