package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StatusPagesTest extends PortalTest {

    private static final String STATUS = "POST /api/complaints/status";

    @Test
    void shows_how_far_the_case_has_come() {
        Page progress = ask(Examples.RECEIPT_CODE);

        assertThat(progress.status()).isEqualTo(200);
        assertThat(progress.text()).contains("2570-K7QD2M9XAB", "ทุจริตและประพฤติมิชอบ", "มอบหมายเจ้าหน้าที่แล้ว");
        assertThat(progress.html().select(".timeline time").eachText())
                .containsExactly(
                        "23 พฤศจิกายน 2569 เวลา 08.30 น.",
                        "24 พฤศจิกายน 2569 เวลา 10.00 น.",
                        "25 พฤศจิกายน 2569 เวลา 01.00 น.");
        assertThat(progress.header("Cache-Control")).isEqualTo("no-store");
        assertThat(progress.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(progress.html().select("[name=receiptCode]").eachAttr("type"))
                .as("the code goes along in the body of each form, and is nowhere else")
                .isNotEmpty()
                .containsOnly("hidden");
        progress.html().select("[name=receiptCode]").remove();
        assertThat(progress.html().html()).doesNotContain(Examples.RECEIPT_CODE);
        assertThat(progress.html().select(".language"))
                .as("a link to another language would lose the case")
                .isEmpty();
    }

    @Test
    void says_by_when_the_agency_replies_as_long_as_it_has_not() {
        assertThat(ask("ABCD").text()).doesNotContain("จะตอบท่านภายในวันที่");
        COMPLAINTS.answers(STATUS, 200, """
                {"trackingNumber": "1", "kind": "SERVICE", "status": "RECEIVED", "replyDueOn": "2026-12-08", "timeline": [], "messages": []}""");

        assertThat(ask("ABCD").text()).contains("จะตอบท่านภายในวันที่ 8 ธันวาคม 2569");
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAGED,พิจารณาเบื้องต้นแล้ว",
        "INVESTIGATING,กำลังตรวจสอบข้อเท็จจริง",
        "WAITING,รอข้อมูลจากผู้แจ้ง",
        "RESOLVED,พิจารณาแล้วเสร็จ",
        "REFERRED,ส่งต่อหน่วยงานที่มีอำนาจแล้ว",
        "REJECTED,ไม่รับไว้พิจารณา",
        "REOPENED,นำกลับมาพิจารณาอีกครั้ง"
    })
    void every_status_has_its_words(String status, String words) {
        COMPLAINTS.answers(STATUS, 200, """
                {"trackingNumber": "1", "kind": "CORRUPTION", "status": "%s", "outcome": "WELL_FOUNDED",
                 "timeline": [{"at": "2026-11-23T01:30:00Z", "status": "%s"}]}""".formatted(status, status));
        Page progress = ask("ABCD");

        assertThat(progress.one(".facts strong").text()).isEqualTo(words);
        assertThat(progress.one(".timeline strong").text()).isEqualTo(words);
        assertThat(progress.one(".facts").text()).contains("ผลการพิจารณา มีมูล");
    }

    @Test
    void shows_the_conversation_both_ways() {
        Page progress = ask("ABCD");

        assertThat(progress.html().select(".talk li strong").eachText()).containsExactly("เจ้าหน้าที่", "ท่าน");
        assertThat(progress.html().select(".talk .written").eachText())
                .containsExactly("ท่านมีใบเสร็จหรือไม่ หากมี โปรดแนบภาพ", "มีครับ จะแนบให้");
        assertThat(progress.html().select(".talk .mine .written").eachText()).containsExactly("มีครับ จะแนบให้");
    }

    @Test
    void lists_the_files_and_says_of_each_whether_it_was_checked_for_viruses() {
        assertThat(ask("ABCD").html().select(".documents li").eachText())
                .containsExactly(
                        "ใบเสร็จรับเงิน.jpg 1.2 MB · 24 พฤศจิกายน 2569 เวลา 16.05 น. ตรวจไวรัสแล้ว ไม่พบ",
                        "receipt-2.pdf 340 KB · 24 พฤศจิกายน 2569 เวลา 16.06 น. ยังไม่ได้ตรวจไวรัส");
    }

    @Test
    void while_staff_wait_for_the_reporter_the_page_says_so_and_leads_to_the_answer() {
        assertThat(ask("ABCD").text()).doesNotContain("เจ้าหน้าที่ขอข้อมูลเพิ่มเติม");
        COMPLAINTS.answers(STATUS, 200, Examples.CASE.replace("\"status\": \"ASSIGNED\"", "\"status\": \"WAITING\""));
        Page waiting = ask("ABCD");

        assertThat(waiting.one(".notice.warning h2").text()).isEqualTo("เจ้าหน้าที่ขอข้อมูลเพิ่มเติมจากท่าน");
        assertThat(waiting.one(".notice.warning a").attr("href")).isEqualTo("#text");
    }

    @Test
    void an_erased_case_says_so_kindly_and_offers_nothing() {
        COMPLAINTS.answers(STATUS, 200, """
                {"trackingNumber": "1", "kind": "CORRUPTION", "status": "CLOSED", "erased": true, "actions": [],
                 "timeline": [{"at": "2026-11-23T01:30:00Z", "status": "RECEIVED"}], "messages": [], "attachments": []}""");
        Page erased = ask("ABCD");

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.text()).contains("ข้อมูลของเรื่องนี้ถูกลบแล้ว", "ขอบคุณที่ช่วยให้งานของหน่วยงานดีขึ้น");
        assertThat(erased.html().select("main form, .talk, .documents")).isEmpty();
    }

    @Test
    void what_was_recorded_late_from_paper_has_its_own_day_and_says_so() {
        COMPLAINTS.answers(STATUS, 200, """
                {"trackingNumber": "1", "kind": "SERVICE", "status": "RECEIVED", "timeline": [
                  {"at": "2026-11-23T01:30:00Z", "occurredOn": "2026-11-02", "recordedLate": true, "status": "RECEIVED"}],
                 "messages": []}""");
        Page progress = ask("ABCD");

        assertThat(progress.html().select(".timeline time").eachText()).containsExactly("2 พฤศจิกายน 2569");
        assertThat(progress.text()).contains("บันทึกย้อนหลังจากเอกสาร เมื่อ 23 พฤศจิกายน 2569 เวลา 08.30 น.");
    }

    @Test
    void the_code_travels_in_the_body_and_changes_nothing() {
        ask(" " + Examples.RECEIPT_CODE + " ");

        StubService.Received received = COMPLAINTS.received(STATUS).getFirst();
        assertThat(JsonMapper.shared()
                        .readTree(received.body())
                        .at("/receiptCode")
                        .asString())
                .isEqualTo(Examples.RECEIPT_CODE);
        assertThat(received.key()).isNull();
        assertThat(get("/complaints/status").one("form").attr("method")).isEqualTo("post");
    }

    @ParameterizedTest
    @CsvSource({"404,receipt-unknown", "400,validation-failed", "400,malformed-body", "404,not-found"})
    void an_unknown_code_gets_the_same_words_whatever_is_wrong_with_it(int status, String slug) {
        COMPLAINTS.answers(STATUS, 404, "{\"type\": \"/problems#receipt-unknown\", \"status\": 404}");
        Page unknown = ask("ABCD");
        COMPLAINTS.answers(STATUS, status, "{\"type\": \"/problems#%s\", \"status\": %d}".formatted(slug, status));

        Page refused = ask("ABCD");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("ไม่พบเรื่องตามรหัสนี้").isEqualTo(unknown.text());
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_code_with_markup_comes_back_as_text() {
        COMPLAINTS.answers(STATUS, 404, "{}");
        Page unknown = ask("\"><script>alert(1)</script>");

        assertThat(unknown.html().select("script")).isEmpty();
        assertThat(unknown.value("receiptCode")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void a_note_with_markup_is_shown_as_text() {
        COMPLAINTS.answers(STATUS, 200, """
                {"trackingNumber": "1", "kind": "NEW_KIND", "status": "NEW_STATUS", "timeline": [
                  {"at": "2026-11-23T01:30:00Z", "status": "NEW_STATUS", "note": "<b onclick=alert(1)>x</b>"}],
                 "messages": [{"at": "2026-11-23T01:30:00Z", "from": "STAFF", "text": "<script>alert(1)</script>"}]}""");
        Page progress = ask("ABCD");

        assertThat(progress.html().select("script, [onclick]")).isEmpty();
        assertThat(progress.text())
                .as("a word that the page does not know is shown as it is")
                .contains("NEW_STATUS", "NEW_KIND", "<script>alert(1)</script>", "เจ้าหน้าที่");
    }

    @Test
    void an_empty_code_is_asked_for_again_without_asking_the_service() {
        assertThat(ask("  ").status()).isEqualTo(400);
        assertThat(COMPLAINTS.received(STATUS)).isEmpty();
    }

    @Test
    void says_so_when_the_service_is_down_and_keeps_the_code() {
        COMPLAINTS.goesDown();
        Page again = ask("ABCD");

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.text()).contains("เรื่องของท่านยังอยู่");
        assertThat(again.value("receiptCode")).isEqualTo("ABCD");
    }

    @Test
    void too_many_tries_are_told() {
        COMPLAINTS.answers(STATUS, 429, "{\"type\": \"/problems#too-many-requests\", \"status\": 429}");

        assertThat(ask("ABCD").status()).isEqualTo(429);
    }

    private Page ask(String code) {
        return post("/complaints/status", Map.of("receiptCode", code));
    }
}
