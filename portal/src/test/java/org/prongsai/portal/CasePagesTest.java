package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What who holds the receipt code does with the case. */
class CasePagesTest extends PortalTest {

    private static final String STATUS = "POST /api/complaints/status";
    private static final String KEY = "Zk3vQ9xT1bLm8RwY5nHc2A";

    @ParameterizedTest
    @CsvSource({
        "message,messages,1",
        "attach,attachments,1",
        "withdraw,withdraw,1",
        "reopen,reopen,1",
        "rate,rating,1",
        "something-new,'',0"
    })
    void offers_exactly_what_the_service_allows(String action, String address, int forms) {
        COMPLAINTS.answers(
                STATUS, 200, Examples.CASE.replaceAll("\"actions\": .*?]", "\"actions\": [\"" + action + "\"]"));
        Page page = ask();

        assertThat(page.html().select("main form")).hasSize(forms);
        assertThat(page.html().select("main form").eachAttr("action"))
                .allMatch(where -> where.equals("/complaints/status/" + address));
    }

    @Test
    void every_form_has_a_key_of_its_own() {
        Page page = ask();

        assertThat(page.html().select("main form [name=key]").eachAttr("value"))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[A-Za-z0-9_-]{22}"));
        assertThat(page.html().select("main form [name=receiptCode]").eachAttr("value"))
                .hasSize(5)
                .containsOnly(Examples.RECEIPT_CODE);
    }

    @Test
    void a_message_is_sent_under_the_forms_key_and_the_page_says_so() {
        Page page = act("messages", Map.of("text", " มีใบเสร็จ\r\nจะแนบให้ "));

        StubService.Received received = received("messages");
        assertThat(received.key()).isEqualTo(KEY);
        assertThat(json(received)).isEqualTo(JsonMapper.shared().readTree("""
                        {"receiptCode": "%s", "text": "มีใบเสร็จ\\r\\nจะแนบให้"}""".formatted(Examples.RECEIPT_CODE)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("[role=status]").text()).isEqualTo("ส่งข้อความถึงเจ้าหน้าที่แล้ว");
        assertThat(page.response().previousResponse()).isEmpty();
        assertThat(page.value("text")).isEmpty();
        assertThat(page.one("form[action$=messages] [name=key]").attr("value")).isNotEqualTo(KEY);
    }

    @Test
    void the_withdrawal_of_a_corruption_case_says_beforehand_that_the_case_goes_on() {
        assertThat(ask().one("details.more").text()).contains("การตรวจสอบจึงเดินหน้าต่อไปแม้ผู้แจ้งขอถอน");
        COMPLAINTS.answers(STATUS, 200, Examples.CASE.replace("CORRUPTION", "SERVICE"));
        assertThat(ask().one("details.more").text())
                .contains("เรื่องจะยุติโดยบันทึกว่าผู้แจ้งขอถอน")
                .doesNotContain("เดินหน้าต่อไป");

        Page page = act("withdraw", Map.of("withdrawReason", " "));

        assertThat(json(received("withdrawals")).propertyNames()).containsExactly("receiptCode");
        assertThat(page.one("[role=status]").text()).isEqualTo("บันทึกการขอถอนเรื่องแล้ว");
    }

    @Test
    void a_case_is_asked_to_be_taken_up_again_with_a_reason_until_a_day() {
        assertThat(ask().text()).contains("ขอให้พิจารณาอีกครั้งได้ถึงวันที่ 24 ธันวาคม 2569");

        Page page = act("reopen", Map.of("reopenReason", "มีหลักฐานใหม่"));

        assertThat(json(received("reopenings")).at("/reason").asString()).isEqualTo("มีหลักฐานใหม่");
        assertThat(page.one("[role=status]").text()).contains("นำกลับมาพิจารณาอีกครั้ง");
    }

    @Test
    void stars_are_radio_buttons_and_go_with_a_reason() {
        Page form = ask();
        assertThat(form.html().select("input[type=radio][name=stars]").eachAttr("value"))
                .containsExactly("5", "4", "3", "2", "1");
        assertThat(form.one("label[for=stars-5]").text()).contains("5 ดาว");

        Page page = act("rating", Map.of("stars", "4", "ratingReason", "ตอบเร็ว"));

        JsonNode sent = json(received("ratings"));
        assertThat(sent.at("/stars").isInt()).isTrue();
        assertThat(sent.at("/stars").asInt()).isEqualTo(4);
        assertThat(sent.at("/reason").asString()).isEqualTo("ตอบเร็ว");
        assertThat(page.one("[role=status]").text()).contains("บันทึกคะแนนแล้ว");
    }

    @Test
    void a_rating_that_was_given_is_shown() {
        COMPLAINTS.answers(
                STATUS,
                200,
                Examples.CASE.replaceAll("\"actions\": .*?]", "\"actions\": [], \"rating\": {\"stars\": 4}"));

        assertThat(ask().text()).contains("ท่านให้คะแนนไว้ 4 จาก 5 ดาว");
    }

    @ParameterizedTest
    @CsvSource({
        "messages,text,messages,โปรดเขียนข้อความ",
        "reopen,reopenReason,reopenings,โปรดบอกเหตุผล",
        "rating,stars,ratings,โปรดเลือกคะแนน 1 ถึง 5 ดาว"
    })
    void what_is_missing_is_said_beside_the_field_and_nothing_is_sent(
            String address, String field, String collection, String words) {
        Page page = act(address, Map.of("ratingReason", "ตอบเร็ว"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.one("#" + field + "-error").text()).isEqualTo(words);
        assertThat(page.one("#problems a").attr("href")).isEqualTo("#" + field);
        assertThat(page.one("#" + field).attr("aria-describedby")).contains(field + "-error");
        assertThat(COMPLAINTS.received("POST /api/complaints/" + collection)).isEmpty();
        if (address.equals("rating")) {
            assertThat(page.value("ratingReason")).isEqualTo("ตอบเร็ว");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "4.5", "five", "<b>"})
    void no_other_number_of_stars_is_sent(String stars) {
        assertThat(act("rating", Map.of("stars", stars)).status()).isEqualTo(400);
        assertThat(COMPLAINTS.received("POST /api/complaints/ratings")).isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
        COMPLAINTS.answers("POST /api/complaints/reopenings", 400, """
                {"type": "/problems#validation-failed", "status": 400, "errors": [{"field": "reason", "message": "ยาวเกินไป"}]}""");
        Page page = act("reopen", Map.of("reopenReason", "มีหลักฐานใหม่"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.one("#reopenReason-error").text()).isEqualTo("ยาวเกินไป");
        assertThat(page.value("reopenReason")).isEqualTo("มีหลักฐานใหม่");
        assertThat(page.one("form[action$=reopen] [name=key]").attr("value")).isEqualTo(KEY);
        assertThat(page.html().select("form[action$=withdraw] .error")).isEmpty();
    }

    @Test
    void while_the_service_is_down_the_text_stays_in_a_form_that_can_be_sent_again_once() {
        COMPLAINTS.goesDown();
        Page page = act("messages", Map.of("text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one("[role=alert]").text()).contains("เรื่องของท่านยังอยู่");
        assertThat(page.value("text")).isEqualTo("มีใบเสร็จ");
        assertThat(page.value("key")).isEqualTo(KEY);
        assertThat(page.one("form[action$=messages] [name=receiptCode]").attr("value"))
                .isEqualTo(Examples.RECEIPT_CODE);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_was_done_is_told_even_if_the_case_cannot_be_shown_then() {
        COMPLAINTS.answers(STATUS, 503, "{}");
        Page page = act("messages", Map.of("text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one("[role=status]").text()).isEqualTo("ส่งข้อความถึงเจ้าหน้าที่แล้ว");
        assertThat(page.value("receiptCode")).isEqualTo(Examples.RECEIPT_CODE);
    }

    @Test
    void what_is_too_late_says_so_and_loses_nothing_that_was_typed() {
        COMPLAINTS.answers(
                "POST /api/complaints/messages", 409, "{\"type\": \"/problems#state-conflict\", \"status\": 409}");
        COMPLAINTS.answers(STATUS, 200, Examples.CASE.replaceAll("\"actions\": .*?]", "\"actions\": []"));
        Page page = act("messages", Map.of("text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.one("#problems").text()).contains("ขณะนี้ทำรายการนี้ไม่ได้แล้ว");
        assertThat(page.one("#problems .written").text())
                .as("its form is not offered any more")
                .isEqualTo("มีใบเสร็จ");
        assertThat(page.html().select("main form")).isEmpty();
    }

    @Test
    void a_changed_text_under_a_used_key_gets_a_new_key_and_an_explanation() {
        COMPLAINTS.answers(
                "POST /api/complaints/messages",
                422,
                "{\"type\": \"/problems#idempotency-key-reused\", \"status\": 422}");
        Page page = act("messages", Map.of("text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.one("#problems").text()).contains("ท่านส่งจากแบบฟอร์มนี้ไปแล้ว");
        assertThat(page.one("form[action$=messages] [name=key]").attr("value"))
                .isNotEqualTo(KEY)
                .hasSize(22);
        assertThat(page.value("text")).isEqualTo("มีใบเสร็จ");
    }

    @Test
    void too_many_requests_are_told_without_losing_the_text() {
        COMPLAINTS.answers(
                "POST /api/complaints/messages", 429, "{\"type\": \"/problems#too-many-requests\", \"status\": 429}");
        Page page = act("messages", Map.of("text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.value("text")).isEqualTo("มีใบเสร็จ");
        assertThat(page.one("form[action$=messages] [name=key]").attr("value")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({"messages,messages", "withdraw,withdrawals", "reopen,reopenings", "rating,ratings"})
    void an_unknown_code_gets_the_same_words_wherever_it_is_tried(String address, String collection) {
        COMPLAINTS.answers(
                "POST /api/complaints/" + collection,
                404,
                "{\"type\": \"/problems#receipt-unknown\", \"status\": 404}");
        COMPLAINTS.answers(STATUS, 404, "{\"type\": \"/problems#receipt-unknown\", \"status\": 404}");

        Page page = act(address, Map.of("text", "t", "reopenReason", "r", "stars", "1"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).isEqualTo(ask().text()).contains("ไม่พบเรื่องตามรหัสนี้");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "<script>alert(1)</script>"})
    void a_broken_key_is_replaced_and_nothing_is_sent(String key) {
        Page page = post(
                "/complaints/status/messages",
                Map.of("receiptCode", Examples.RECEIPT_CODE, "key", key, "text", "มีใบเสร็จ"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.value("text")).isEqualTo("มีใบเสร็จ");
        assertThat(page.one("form[action$=messages] [name=key]").attr("value")).matches("[A-Za-z0-9_-]{22}");
        assertThat(COMPLAINTS.received("POST /api/complaints/messages")).isEmpty();
    }

    @Test
    void without_a_code_the_code_is_asked_for() {
        Page page = post("/complaints/status/messages", Map.of("text", "t", "key", KEY));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("โปรดกรอกรหัสติดตามเรื่อง");
    }

    @Test
    void markup_in_any_field_comes_back_as_text() {
        String attack = "\"'></textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        COMPLAINTS.answers("POST /api/complaints/messages", 429, "{}");
        Page page = act("messages", Map.of("text", attack));

        assertThat(page.html().select("script, main img, [onerror]")).isEmpty();
        assertThat(page.value("text")).isEqualTo(attack);
    }

    private Page ask() {
        return post("/complaints/status", Map.of("receiptCode", Examples.RECEIPT_CODE));
    }

    private Page act(String address, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("receiptCode", Examples.RECEIPT_CODE);
        form.put("key", KEY);
        return post("/complaints/status/" + address, form);
    }

    private static StubService.Received received(String collection) {
        return COMPLAINTS.received("POST /api/complaints/" + collection).getFirst();
    }

    private static JsonNode json(StubService.Received received) {
        return JsonMapper.shared().readTree(received.body());
    }
}
