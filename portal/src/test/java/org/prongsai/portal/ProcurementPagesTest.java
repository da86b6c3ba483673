package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcurementPagesTest extends PortalTest {

    @Test
    void what_is_there_is_shown_without_a_word_of_what_is_missing() {
        for (String path : List.of("/procurements", "/procurements/plan/2564", "/procurements/statistics/2564")) {
            assertThat(get(path).html().select("main .notice, main .empty"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static final String ONE = "/procurements/ocds-prongsai-khambok-2564-0001";

    @Test
    void the_list_shows_what_is_bought_how_far_it_is_and_for_how_much() {
        Page list = get("/procurements");

        assertThat(list.html().select(".table tbody tr")).hasSize(2);
        assertThat(list.one(".table tbody tr").text())
                .contains(
                        "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)",
                        "ประกาศผู้ชนะแล้ว",
                        "27 มกราคม 2564",
                        "1,250,000.00",
                        "1,095,000.00");
        assertThat(list.one(".table a").attr("href")).isEqualTo(ONE);
        assertThat(list.one(".menu a[aria-current=page]").attr("href")).isEqualTo("/procurements");
    }

    @Test
    void what_narrows_the_list_stands_in_its_address_and_in_the_way_to_the_next_page() {
        Page list = get("/procurements?fiscalYear=&stage=AWARDED&method=&q=ประปา");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.value("stage")).isEqualTo("AWARDED");
        assertThat(list.value("q")).isEqualTo("ประปา");
        assertThat(list.one(".pager a[rel=next]").attr("href"))
                .isEqualTo("/procurements?stage=AWARDED&q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%9B%E0%B8%B2&cursor=bmV4dA");
        assertThat(get("/procurements?lang=en&stage=AWARDED&q=ประปา")
                        .one(".pager a[rel=next]")
                        .attr("href"))
                .contains("lang=en");
    }

    @Test
    void an_empty_list_says_what_to_do_next_and_a_refused_search_says_why() {
        assertThat(get("/procurements?fiscalYear=2565").one(".empty").text()).contains("ล้างตัวกรอง");
        Page refused = get("/procurements?q=x");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.one(".problem").text()).contains("2–100");
        assertThat(refused.value("q")).isEqualTo("x");
    }

    @Test
    void scripts_that_somebody_recorded_are_shown_as_text() {
        for (String path : new String[] {"/procurements", ONE, ONE + "/versions/2"}) {
            Page page = get(path);
            assertThat(page.html().select("script")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)</script>");
        }
        Page searched = get("/procurements?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(searched.html().select("script")).isEmpty();
    }

    @Test
    void one_procurement_shows_who_bid_who_was_chosen_and_why() {
        Page one = get(ONE);

        assertThat(one.text())
                .contains(
                        "หจก. ตัวอย่างก่อสร้าง ผู้ได้รับการคัดเลือก",
                        "ลบชื่อแล้วตามกฎหมาย",
                        "x-xxxx-xxxxx-xx-x",
                        "เสนอราคาต่ำสุด",
                        "มาตรา ๕๖ (๒) (ง)",
                        "1,249,000.00 (แบบสรุปราคากลาง)",
                        "1/2564",
                        "64017000001",
                        "คำนำหน้ารหัสยังไม่ได้ขึ้นทะเบียน");
        assertThat(get(ONE + "?lang=en").text()).contains("Section 56 (2) (d)", "Specific supplier", "Chosen");
    }

    @Test
    void every_published_step_leads_to_its_own_version_and_a_correction_to_the_one_it_corrects() {
        assertThat(get(ONE).html().select(".timeline a").eachAttr("href"))
                .containsExactly(ONE + "/versions/2", ONE + "/versions/3");
        assertThat(get(ONE).one(".timeline").text())
                .contains("แก้ไขรุ่นที่ 2: พิมพ์ผิด", "(บันทึกเมื่อ 23 พฤศจิกายน 2569)");

        Page old = get(ONE + "/versions/2");
        assertThat(old.one(".warning").text()).contains("รุ่นที่ 2 ซึ่งไม่ใช่รุ่นล่าสุด", "แก้ไขแล้วในรุ่นที่ 3");
        assertThat(old.html().select(".warning a").eachAttr("href")).containsExactly(ONE + "/versions/3", ONE);
    }

    @Test
    void before_the_award_nothing_is_said_of_bids_and_what_was_cancelled_says_why() {
        assertThat(get("/procurements/ocds-prongsai-khambok-2564-0002").text())
                .contains("ยกเลิกการจัดซื้อจัดจ้างเมื่อวันที่ 9 กุมภาพันธ์ 2564", "ไม่มีผู้ยื่นข้อเสนอ")
                .doesNotContain("ข้อเสนอราคาเป็นความลับ");
    }

    @Test
    void the_plan_of_a_year_is_a_table_and_a_year_without_one_says_so() {
        assertThat(get("/procurements/plan/2564").text())
                .contains("ประกาศใช้เมื่อวันที่ 5 ตุลาคม 2563", "จ้างก่อสร้างถนน", "มกราคม 2564", "98,500.50");
        assertThat(get("/procurements/plan/2565").text())
                .contains("ยังไม่มีแผนการจัดซื้อจัดจ้างของปีงบประมาณ พ.ศ. 2565");
        assertThat(get("/procurements/plan").status()).isEqualTo(200);
    }

    @Test
    void the_statistics_are_charts_that_are_tables_and_say_up_to_which_event_they_count() {
        Page statistics = get("/procurements/statistics/2564");

        assertThat(statistics.html().select("table.bars")).hasSize(4);
        assertThat(statistics.text()).contains("ข้อความทางการ", "1,193,500.50", "prongsai.procurement.events 0: 12");
        assertThat(statistics.html().select("table.bars:last-of-type tbody th").eachText())
                .containsExactly("ตุลาคม 2563", "มกราคม 2564");
        Page none = get("/procurements/statistics/2565");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.html().select("table.bars")).isEmpty();
        assertThat(none.text()).contains("เลือกปีงบประมาณอื่น");
        assertThat(get("/procurements/statistics").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/procurements/ocds-prongsai-khambok-2564-0099",
                "/procurements/nothing",
                ONE + "/versions/0",
                ONE + "/versions/99",
                "/procurements/plan/1999",
                "/procurements/statistics/abc"
            })
    void what_is_not_there_is_no_page(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/procurements", ONE, ONE + "/versions/2", "/procurements/plan/2564"})
    void the_page_stands_while_the_service_is_down(String path) {
        PROCUREMENT.goesDown();
        Page page = get(path);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one(".warning").text()).contains("ข้อมูลไม่ได้สูญหาย");
        assertThat(page.html().select(".menu a")).isNotEmpty();
    }

    @Test
    void the_statistics_stand_while_the_reports_are_down() {
        REPORTING.goesDown();

        assertThat(get("/procurements/statistics/2564").status()).isEqualTo(503);
    }
}
