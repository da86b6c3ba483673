package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresPagesTest extends PortalTest {

    @Test
    void shows_the_newest_year_that_has_measures() {
        Page measures = get("/measures");

        assertThat(measures.heading()).contains("2564");
        assertThat(measures.html().select(".years a[aria-current=page]").eachText())
                .containsExactly("2564");
    }

    @Test
    void each_measure_says_its_progress_and_state_in_words() {
        Element late = get("/measures/2564").one("#measure-1");

        assertThat(late.expectFirst("progress").attr("value")).isEqualTo("50");
        assertThat(late.expectFirst("progress").attr("aria-labelledby")).isEqualTo("title-1");
        assertThat(late.text())
                .contains("ก้าวหน้าร้อยละ 50", "ช้ากว่ากำหนด", "สำนักปลัด, กองคลัง", "มกราคม – เมษายน 2564");
        assertThat(get("/measures/2564").one("#measure-3").text()).contains("ไม่ได้กำหนด", "และอีก 40 รายการ");
        assertThat(get("/measures/2564").one("#measure-7").text())
                .contains("กันยายน 2563 – ตุลาคม 2564", "ยังไม่เริ่ม");
    }

    @Test
    void each_step_shows_the_events_behind_it_or_what_comes_next() {
        Element late = get("/measures/2564").one("#measure-1");

        assertThat(late.select(".events > li").eachText())
                .containsExactly(
                        "เผยแพร่เอกสาร: คู่มือการปฏิบัติงานกองคลัง 15 มีนาคม 2564 (บันทึกเมื่อ 23 พฤศจิกายน 2569) ดูเอกสาร",
                        "เผยแพร่เอกสาร: คู่มือการปฏิบัติงานสำนักปลัด 12 มีนาคม 2564 ดูเอกสาร");
        assertThat(late.select(".events a").eachAttr("href"))
                .containsExactly("/disclosures/disclosure-abc", "https://www.kb.go.th/manual-2.pdf");
        assertThat(late.text()).contains("ยังไม่มีหลักฐาน เมื่อหน่วยงานเผยแพร่เอกสารของขั้นตอนนี้ จะแสดงที่นี่");
    }

    @Test
    void an_address_that_is_none_of_the_web_is_no_link() {
        assertThat(get("/measures/2564").html().select("a[href^=javascript]")).isEmpty();
        assertThat(get("/measures/2564").one("#measure-2").select(".events a")).isEmpty();
    }

    @Test
    void says_up_to_which_event_it_was_counted() {
        assertThat(get("/measures/2564").one(".as-of").text())
                .contains("23 พฤศจิกายน 2569 เวลา 08.00 น.", "2564-1", "prongsai.integrity.events 0: 12");
    }

    @Test
    void one_measure_has_a_page_of_its_own() {
        Page one = get("/measures/2564/2?lang=en");

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.heading()).startsWith("Measure 2, fiscal year 2564 BE");
        assertThat(one.text()).contains("The annual procurement plan", "20 January 2021 (BE 2564)", "เผยแพร่ห้ารายการ");
        assertThat(one.html().select("h1 [lang=th]")).hasSize(1);
        assertThat(get("/measures/2564/1").text())
                .contains(
                        "ตามรายงานของหน่วยงาน",
                        "มีคู่มือการปฏิบัติงานเปิดเผย ณ จุดให้บริการ",
                        "ประชาสัมพันธ์ในเว็บไซต์",
                        "O13, O14");
        assertThat(get("/measures/2564/42").status()).isEqualTo(404);
    }

    @Test
    void a_year_without_measures_says_so() {
        Page empty = get("/measures/2565");

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.text()).contains("ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. 2565 ในระบบ");
        assertThat(empty.html().select(".years a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/measures/1999", "/measures/99999", "/measures/abc", "/measures/2564/0", "/measures/2564/x"})
    void what_is_no_year_or_number_is_no_page(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void a_year_that_the_reports_refuse_is_no_page() {
        REPORTING.answers(
                "GET /api/reports/measures?fiscalYear=2799",
                400,
                "{\"type\": \"/problems#year-out-of-range\", \"status\": 400}");

        assertThat(get("/measures/2799").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/measures", "/measures/2564", "/measures/2564/1"})
    void the_page_stands_while_the_reports_are_down(String path) {
        REPORTING.goesDown();
        Page page = get(path);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one(".problem").text()).contains("ระบบรายงานไม่ตอบกลับ");
        assertThat(page.html().select(".menu a")).isNotEmpty();
    }

    @Test
    void a_service_that_keeps_failing_is_left_in_peace_and_the_others_are_asked_as_before() {
        REPORTING.goesDown();
        for (int time = 0; time < 10; time++) {
            get("/measures/2564");
        }
        int asked =
                REPORTING.received("GET /api/reports/measures?fiscalYear=2564").size();

        assertThat(get("/measures/2564").status()).isEqualTo(503);

        assertThat(REPORTING.received("GET /api/reports/measures?fiscalYear=2564"))
                .hasSize(asked);
        assertThat(get("/disclosures/disclosure-abc").status()).isEqualTo(200);
    }
}
