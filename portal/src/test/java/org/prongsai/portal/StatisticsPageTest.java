package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsPageTest extends PortalTest {

    @Test
    void one_page_leads_to_everything_that_is_counted() {
        assertThat(get("/statistics").html().select("main a").eachAttr("href"))
                .containsExactly("/statistics/complaints", "/services/statistics", "/procurements/statistics");
    }

    @Test
    void says_how_many_and_draws_each_month_beside_its_table() {
        Page page = get("/statistics/complaints?fiscalYear=2564");

        assertThat(page.one("#corruption").text())
                .contains("มีเรื่องร้องเรียนการทุจริต ๓ เรื่อง", "2 เรื่อง", "1 เรื่อง");
        assertThat(page.html()
                        .select("table")
                        .get(0)
                        .select("rect:not(.ground)")
                        .eachAttr("width"))
                .hasSize(12)
                .contains("100.0", "50.0");
        assertThat(page.html().select("table").get(0).select("tbody tr").eachText())
                .hasSize(12)
                .contains("พฤศจิกายน 2563 4", "มกราคม 2564 8");
        assertThat(page.html().select("table").get(1).text()).contains("ทุจริตและประพฤติมิชอบ 3");
        assertThat(page.text()).contains("เก้าในสิบใช้เวลาไม่เกิน 20 วัน");
        assertThat(page.html()
                        .select("table:has(caption:contains(ตอบรับเรื่องทันกำหนด)) tbody tr")
                        .eachText())
                .containsExactly("ทันกำหนด 9", "ช้ากว่ากำหนด 2", "เกินกำหนดและยังไม่เสร็จ 1");
        assertThat(page.html().select("table:has(caption:contains(ผลการพิจารณา)) tbody tr"))
                .hasSize(3);
        assertThat(page.text()).as("nobody has rated anything").doesNotContain("ความพึงพอใจ");
    }

    @Test
    void a_year_without_any_says_so_and_draws_nothing() {
        Page page = get("/statistics/complaints?fiscalYear=2565");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("ไม่มีเรื่องร้องเรียน ข้อคิดเห็น หรือข้อสอบถามเข้ามายังหน่วยงาน");
        assertThat(page.html().select("svg, table")).isEmpty();
        assertThat(page.html().select("main a[href=/complaints/new]")).hasSize(1);
    }

    @Test
    void reads_a_year_in_thai_digits() {
        assertThat(get("/statistics/complaints?fiscalYear=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%94")
                        .heading())
                .contains("2564");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "abc", ""})
    void what_is_no_year_is_no_page(String year) {
        assertThat(get("/statistics/complaints?fiscalYear=" + year).status()).isEqualTo(404);
    }
}
