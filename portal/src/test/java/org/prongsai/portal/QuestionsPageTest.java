package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsPageTest extends PortalTest {

    @Test
    void shows_the_published_questions_with_their_answers() {
        Page page = get("/questions");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("article h2").eachText())
                .containsExactly("ชำระภาษีที่ดินและสิ่งปลูกสร้างได้ที่ใด", "รถเก็บขยะมาวันใด");
        assertThat(page.one("article").text()).contains("ที่กองคลัง ในเวลาราชการ", "เผยแพร่เมื่อ 20 พฤศจิกายน 2569");
        assertThat(page.one(".nav-wide [aria-current]").attr("href")).isEqualTo("/questions");
    }

    @Test
    void goes_on_by_a_cursor_and_keeps_what_was_looked_for() {
        assertThat(get("/questions").one(".pager a[rel=next]").attr("href")).isEqualTo("/questions?cursor=c2");
        COMPLAINTS.answers("GET /api/questions?q=%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5%20%26%20x&cursor=c2", 200, """
                {"items": [{"id": "q-3", "question": "ภาษี", "answer": "ต", "publishedOn": "2026-11-01"}], "next": "c3"}""");
        Page page = get("/questions?q=%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5+%26+x&cursor=c2");

        assertThat(page.html().select("article")).hasSize(1);
        assertThat(page.value("q")).isEqualTo("ภาษี & x");
        assertThat(page.html().select(".pager a").eachAttr("href"))
                .containsExactly(
                        "/questions?q=%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5%20%26%20x",
                        "/questions?q=%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5%20%26%20x&cursor=c3");
    }

    @Test
    void who_finds_nothing_is_told_how_to_ask() {
        Page page = get("/questions?q=x");

        assertThat(page.one(".empty h2").text()).isEqualTo("ไม่พบคำถามที่มีคำนี้");
        assertThat(page.one(".empty a").attr("href")).isEqualTo("/complaints/new?kind=QUESTION");
        COMPLAINTS.answers("GET /api/questions", 200, "{\"items\": [], \"next\": null}");
        assertThat(get("/questions").one(".empty h2").text()).isEqualTo("ยังไม่มีคำถามที่เผยแพร่");
    }

    @Test
    void a_search_that_the_service_does_not_take_finds_nothing() {
        COMPLAINTS.answers(
                "GET /api/questions?cursor=broken",
                400,
                "{\"type\": \"/problems#malformed-request\", \"status\": 400}");

        assertThat(get("/questions?cursor=broken").status()).isEqualTo(400);
    }

    @Test
    void says_so_while_the_service_is_down() {
        COMPLAINTS.goesDown();
        Page page = get("/questions");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("ข้อมูลไม่ได้สูญหาย");
    }

    @Test
    void a_text_with_markup_is_shown_as_text() {
        COMPLAINTS.answers("GET /api/questions", 200, """
                {"items": [{"id": "q", "question": "<script>alert(1)</script>", "answer": "<b>x</b>", "publishedOn": "2026-11-01"}], "next": null}""");
        Page page = get("/questions");

        assertThat(page.html().select("script, article b")).isEmpty();
        assertThat(page.one("article h2").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_withdrawn_question_leaves_a_notice_and_a_corrected_one_what_stood_there() {
        COMPLAINTS.answers("GET /api/questions", 200, """
                {"items": [
                  {"id": "q-1", "question": null, "answer": null, "category": "road", "publishedOn": "2026-11-01", "withdrawnOn": "2026-11-20", "earlier": []},
                  {"id": "q-2", "question": "รถเก็บขยะมาวันใด", "answer": "วันจันทร์และวันพฤหัสบดี", "category": "road",
                   "publishedOn": "2026-11-10", "withdrawnOn": null,
                   "earlier": [{"question": "รถเก็บขยะมาวันใด", "answer": "วันจันทร์", "publishedOn": "2026-11-01"}]}], "next": null}""");
        Page page = get("/questions");

        assertThat(page.html().select("article").get(0).text())
                .isEqualTo("หน่วยงานถอนคำถามและคำตอบที่เคยอยู่ตรงนี้เมื่อ 20 พฤศจิกายน 2569");
        assertThat(page.html().select("article h2")).hasSize(1);
        assertThat(page.one("article .kicker").text()).isEqualTo("ถนนและทางเท้า");
        assertThat(page.one("article details").text()).contains("ดูฉบับก่อนแก้ไข", "1 พฤศจิกายน 2569", "วันจันทร์");
    }
}
