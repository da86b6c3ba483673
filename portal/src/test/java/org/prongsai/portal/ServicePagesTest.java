package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ServicePagesTest extends PortalTest {

    private static final String FORM = "/services/elderly-allowance/request";
    private static final String ASK = "POST /api/services/elderly-allowance/requests";
    private static final String REPLY = "POST /api/service-requests/replies";
    private static final String KEY = "Zk3vQ9xT1bLm8RwY5nHc2A";

    @Test
    void the_catalogue_shows_the_time_standard_and_whether_a_service_is_open() {
        Page catalogue = get("/services");

        assertThat(catalogue.html().select(".task h2 a").eachAttr("href"))
                .containsExactly("/services/elderly-allowance", "/services/asset-loan");
        assertThat(catalogue.text()).contains("8 นาที", "เปิดรับคำขอ", "ยังไม่ได้กำหนดระยะเวลามาตรฐาน");
        ESERVICE.answers("GET /api/services", 200, "{\"items\": []}");
        assertThat(get("/services").text()).contains("หน่วยงานยังไม่ได้เปิดบริการทางเว็บไซต์");
        ESERVICE.goesDown();
        Page down = get("/services");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.one(".problem").text()).contains("ระบบบริการไม่ตอบกลับ");
    }

    @Test
    void a_page_of_a_service_says_what_is_known_what_is_doubtful_and_what_has_not_been_entered() {
        Page elderly = get("/services/elderly-allowance");
        assertThat(elderly.text())
                .contains("8 นาที", "15 นาที", "ตัวเลขนี้ยังต้องตรวจสอบ", "หมายเหตุเขียนชื่อบริการอื่น")
                .contains("หน่วยงานยังไม่ได้ระบุขั้นตอน", "หน่วยงานยังไม่ได้นำคู่มือ");
        assertThat(elderly.html().select("a[href=" + FORM + "]")).hasSize(1);

        Page assets = get("/services/asset-loan");
        assertThat(assets.html().select(".steps li").eachText()).containsExactly("ยื่นคำขอ 15 นาที", "รับพัสดุ");
        assertThat(assets.text()).contains("กลุ่มในตำบล", "บัตรประจำตัวประชาชน").doesNotContain("ต้องตรวจสอบ");
        assertThat(assets.html().select("a[href^=javascript]")).isEmpty();
        assertThat(get("/services/nothing").status()).isEqualTo(404);
    }

    @Test
    void a_closed_service_says_when_it_opens_and_offers_no_form() {
        assertThat(get("/services/disability-allowance").html().select("a[href$=request]"))
                .isEmpty();
        Page form = get("/services/disability-allowance/request");
        assertThat(form.text()).contains("1 มกราคม 2570").contains("รับเดือนมกราคม");
        assertThat(form.html().select("form")).isEmpty();
    }

    @Test
    void the_form_is_made_of_the_services_own_fields_in_the_readers_language() {
        Page form = get(FORM + "?lang=en");

        assertThat(form.html().select("label").eachText())
                .containsExactly(
                        "Full name",
                        "National ID number",
                        "Telephone number",
                        "Address",
                        "Payment",
                        "Applied for by (optional)",
                        "I agree");
        assertThat(form.one("[name='answers.phone']").attr("type")).isEqualTo("tel");
        assertThat(form.html().select("[name='answers.payment'] option").eachAttr("value"))
                .containsExactly("", "cash", "bank-account");
        assertThat(form.value("key")).matches("[A-Za-z0-9_-]{22}");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void sends_what_was_typed_under_the_forms_key_and_answers_with_the_receipt_itself() {
        Map<String, String> form = form();
        form.put("answers.helper", " ");
        form.put("lang", "th");
        Page receipt = post(FORM, form);

        StubService.Received received = ESERVICE.received(ASK).getFirst();
        assertThat(received.key()).isEqualTo(KEY);
        assertThat(JsonMapper.shared().readTree(received.body()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"answers\": {\"fullName\": \"สมใจ ตัวอย่าง\", \"nationalId\": \"9 0000 00000 00 4\", \"consent\": \"yes\"}}"));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.one("p.code").text()).isEqualTo(RequestExamples.RECEIPT_CODE);
        assertThat(receipt.text()).contains("2570-M3WT8Q2Z4K", "เวลา 09.08 น.");
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(receipt.html().select("a[href*=M3WT], form[action*=M3WT]")).isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
        ESERVICE.answers(ASK, 400, """
                {"type": "/problems#validation-failed", "status": 400, "errors": [
                  {"field": "answers.nationalId", "message": "เลขไม่ถูกต้อง"}, {"field": "answers.consent", "message": "ต้องยินยอม"}]}""");
        Page again = post(FORM, form());

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("[id='answers.nationalId-error']").text()).isEqualTo("เลขไม่ถูกต้อง");
        assertThat(again.one("[id='answers.nationalId']").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.html().select("#problems a").eachAttr("href"))
                .containsExactly("#answers.nationalId", "#answers.consent");
        assertThat(again.value("answers.fullName")).isEqualTo("สมใจ ตัวอย่าง");
        assertThat(again.one("[name='answers.consent']").hasAttr("checked")).isTrue();
        assertThat(again.value("key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "outside-window,       409, ไม่รับคำขอในเดือนนี้",
        "request-already-open, 409, มีคำขอเดิมที่ยังไม่เสร็จ",
        "too-many-requests,    429, มีผู้ยื่นคำขอจำนวนมาก",
        "something-new,        400, โปรดตรวจสอบสิ่งที่กรอก",
    })
    void a_refusal_is_explained_and_what_was_typed_is_kept(String problem, int status, String words) {
        ESERVICE.answers(ASK, status, "{\"type\": \"/problems#%s\", \"status\": %d}".formatted(problem, status));
        Page again = post(FORM, form());

        assertThat(again.status()).isEqualTo(status);
        assertThat(again.one("#problems").text()).contains(words);
        assertThat(again.value("answers.nationalId")).isEqualTo("9 0000 00000 00 4");
        assertThat(again.value("key")).isEqualTo(KEY);
    }

    @Test
    void a_request_that_came_when_the_window_had_closed_meanwhile_still_shows_what_was_typed() {
        String closed = "/services/disability-allowance/request";
        ESERVICE.answers(
                "POST /api/services/disability-allowance/requests",
                409,
                "{\"type\": \"/problems#outside-window\", \"status\": 409}");
        Page again = post(closed, form());

        assertThat(again.one("#problems").text()).contains("ไม่รับคำขอในเดือนนี้");
        assertThat(again.value("answers.fullName")).isEqualTo("สมใจ ตัวอย่าง");
    }

    @Test
    void a_changed_text_under_a_used_key_gets_a_new_key() {
        ESERVICE.answers(ASK, 422, "{\"type\": \"/problems#idempotency-key-reused\", \"status\": 422}");
        Page again = post(FORM, form());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.value("key")).isNotEqualTo(KEY).hasSize(22);
        assertThat(again.value("answers.fullName")).isEqualTo("สมใจ ตัวอย่าง");
    }

    @Test
    void while_the_service_is_down_what_was_typed_goes_along_under_its_key() {
        ESERVICE.goesDown();
        Page again = post(FORM, form());

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.one("#problems").text()).contains("ระบบรับคำขอไม่ตอบกลับ");
        assertThat(again.value("key")).isEqualTo(KEY);
        assertThat(again.value("answers.fullName")).isEqualTo("สมใจ ตัวอย่าง");
        assertThat(again.one("form").attr("action")).isEqualTo(FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "<script>alert(1)</script>"})
    void a_broken_key_is_replaced_and_nothing_is_sent(String key) {
        Map<String, String> form = form();
        form.put("key", key);
        Page again = post(FORM, form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.value("key")).matches("[A-Za-z0-9_-]{22}");
        assertThat(ESERVICE.received(ASK)).isEmpty();
    }

    @Test
    void markup_in_any_field_comes_back_as_text() {
        String attack = "\"'></textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        Map<String, String> form = form();
        for (String field : new String[] {"fullName", "nationalId", "phone", "address", "payment", "helper"}) {
            form.put("answers." + field, attack);
        }
        form.put("answers.<img src=x>", attack);
        ESERVICE.answers(ASK, 400, "{\"type\": \"/problems#validation-failed\", \"status\": 400, \"errors\": []}");
        Page again = post(FORM, form);

        assertThat(again.html().select("script, img[src=x], [onerror]")).isEmpty();
        for (String field : new String[] {"fullName", "nationalId", "phone", "address", "helper"}) {
            assertThat(again.value("answers." + field).strip()).as(field).isEqualTo(attack);
        }
        ESERVICE.goesDown();
        assertThat(post(FORM, form).html().select("script, img[src=x], [onerror]"))
                .isEmpty();
    }

    @Test
    void a_request_is_followed_by_its_code_and_answered_where_staff_ask() {
        Page progress = post("/services/status", Map.of("receiptCode", " " + RequestExamples.RECEIPT_CODE + " "));

        assertThat(progress.text())
                .contains(
                        "รอข้อมูลหรือเอกสารเพิ่มเติมจากท่าน",
                        "ขอสำเนาทะเบียนบ้าน",
                        "ลงทะเบียนขอรับเบี้ยยังชีพผู้สูงอายุ");
        assertThat(progress.header("Cache-Control")).isEqualTo("no-store");
        assertThat(progress.html().select("a[href*=M3WT]")).isEmpty();

        post("/services/replies", Map.of("receiptCode", RequestExamples.RECEIPT_CODE, "key", KEY, "text", "ส่งแล้ว"));
        StubService.Received reply = ESERVICE.received(REPLY).getFirst();
        assertThat(reply.key()).isEqualTo(KEY);
        assertThat(JsonMapper.shared().readTree(reply.body()).at("/text").asString())
                .isEqualTo("ส่งแล้ว");
    }

    @Test
    void an_empty_answer_is_not_sent_and_one_that_did_not_arrive_is_kept() {
        Map<String, String> reply = new LinkedHashMap<>();
        reply.put("receiptCode", RequestExamples.RECEIPT_CODE);
        reply.put("key", KEY);
        reply.put("text", " ");
        Page empty = post("/services/replies", reply);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.one("#text-error").text()).contains("โปรดเขียนข้อความ");
        assertThat(ESERVICE.received(REPLY)).isEmpty();

        reply.put("text", "ส่งแล้ว");
        ESERVICE.goesDown();
        Page kept = post("/services/replies", reply);
        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.value("text").strip()).isEqualTo("ส่งแล้ว");
        assertThat(kept.value("key")).isEqualTo(KEY);
    }

    @Test
    void an_unknown_code_and_no_code_say_what_to_do() {
        assertThat(post("/services/status", Map.of()).text()).contains("โปรดกรอกรหัสติดตามคำขอ");
        ESERVICE.answers(
                "POST /api/service-requests/status", 404, "{\"type\": \"/problems#receipt-unknown\", \"status\": 404}");
        Page unknown = post("/services/status", Map.of("receiptCode", "ABCD"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.value("receiptCode")).isEqualTo("ABCD");
    }

    @Test
    void the_statistics_have_a_chart_that_is_its_own_table_and_a_year_without_requests_says_so() {
        Page statistics = get("/services/statistics/2564");

        assertThat(statistics.text()).contains("มีผู้ยื่นคำขอรับบริการ จำนวน ๑๒ คำขอ");
        assertThat(statistics.html().select("table.bars tbody tr th").eachText())
                .containsExactly("ตุลาคม 2563", "มีนาคม 2564");
        assertThat(statistics.html().select("table.bars tbody td.number").eachText())
                .containsExactly("4", "8");
        assertThat(statistics.html().select("table.table tbody tr").eachText())
                .containsExactly(
                        "ลงทะเบียนขอรับเบี้ยและเงินสงเคราะห์อื่น 5 4 4 0 –",
                        "ลงทะเบียนขอรับเบี้ยยังชีพผู้สูงอายุ 7 6 5 1 7 / 12");
        assertThat(get("/services/statistics").heading())
                .as("the newest year in which somebody asked")
                .contains("2564");
        assertThat(get("/services/statistics/2565").text()).contains("ยังไม่มีคำขอรับบริการในปีงบประมาณ พ.ศ. 2565");
        REPORTING.goesDown();
        assertThat(get("/services/statistics/2564").status()).isEqualTo(503);
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", KEY);
        form.put("answers.fullName", "สมใจ ตัวอย่าง");
        form.put("answers.nationalId", "9 0000 00000 00 4");
        form.put("answers.consent", "yes");
        return form;
    }
}
