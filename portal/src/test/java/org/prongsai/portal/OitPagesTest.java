package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OitPagesTest extends PortalTest {

    @Test
    void shows_the_newest_year_that_has_a_list_by_group() {
        Page year = get("/oit");

        assertThat(year.heading()).contains("2564");
        assertThat(year.one(".overall").text()).contains("4.8 จาก 40 คะแนน", "30 เมษายน 2564", "ไม่ใช่ผลการประเมิน");
        assertThat(year.html().select("h2").eachText()).contains("9.5 การส่งเสริมความโปร่งใส");
        Element missing = year.html().select(".items > li").get(1);
        assertThat(missing.expectFirst("a").attr("href")).isEqualTo("/oit/2564/O42");
        assertThat(missing.text())
                .contains("ยังไม่ได้นำเข้า", "0 จาก 5 คะแนน", "มีข้อบกพร่องจากการประเมินปี พ.ศ. 2563");
    }

    @Test
    void an_item_leads_to_what_was_approved_and_tells_its_history_without_people() {
        Page item = get("/oit/2564/O31");

        assertThat(item.heading()).isEqualTo("ข้อ O31 ปีงบประมาณ พ.ศ. 2564 ข้อมูลเชิงสถิติเรื่องร้องเรียน");
        assertThat(item.one("a.answer").attr("href")).isEqualTo("/statistics/complaints?fiscalYear=2564");
        assertThat(item.html().select(".timeline li").eachText())
                .containsExactly(
                        "9 เมษายน 2564 นำเข้าข้อมูลครั้งที่ 1",
                        "10 เมษายน 2564 ผู้บริหารส่งคืนข้อมูลครั้งที่ 1: ข้อมูลไม่ครบถ้วน",
                        "12 เมษายน 2564 นำเข้าข้อมูลครั้งที่ 2",
                        "26 เมษายน 2564 ผู้บริหารอนุมัติข้อมูลครั้งที่ 2 ดูข้อมูลครั้งที่ 2");
        assertThat(item.one(".checks").text()).contains("ผ่าน", "ที่อยู่ที่อนุมัติอยู่ในเว็บไซต์");
        assertThat(item.text()).contains("แก้ไขแล้วเมื่อวันที่ 9 เมษายน 2564");
        assertThat(item.text()).doesNotContain("legal-officer");
    }

    @Test
    void an_item_without_an_answer_says_what_comes_next() {
        assertThat(get("/oit/2564/O42").text())
                .contains(
                        "ยังไม่มีข้อมูลที่ผู้บริหารอนุมัติ",
                        "ยังไม่มีการนำเข้าข้อมูล",
                        "กำหนดแก้ไขภายในวันที่ 25 เมษายน 2564");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oit/2564/o31", "/oit/2564/031", "/oit/2564/0%E0%B9%93%E0%B9%91"})
    void a_code_as_staff_write_it_leads_to_the_permanent_address(String path) {
        Page redirect = get(path);

        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.header("Location")).isEqualTo("/oit/2564/O31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oit/1999", "/oit/2564/O44", "/oit/2564/x", "/oit/2565/O31"})
    void what_is_no_year_or_item_is_no_page(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void a_year_without_a_list_says_so() {
        assertThat(get("/oit/2565").text()).contains("ยังไม่มีรายการข้อมูลตามแบบวัด OIT ของปีงบประมาณ พ.ศ. 2565");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oit", "/oit/2564", "/oit/2564/O31", "/statistics/complaints?fiscalYear=2564"})
    void the_page_stands_while_the_reports_are_down(String path) {
        REPORTING.goesDown();

        assertThat(get(path).status()).isEqualTo(503);
        assertThat(get(path).one(".problem").text()).contains("ระบบรายงานไม่ตอบกลับ");
    }
}
