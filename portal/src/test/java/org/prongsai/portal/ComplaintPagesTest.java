package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComplaintPagesTest extends PortalTest {

    private static final String FILE = "POST /api/complaints";
    private static final String KEY = "Zk3vQ9xT1bLm8RwY5nHc2A";
    private static final String INVALID = """
            {"type": "/problems#validation-failed", "status": 400, "title": "t", "detail": "d", "errors": [
              {"field": "reporter.email", "message": "ไม่ใช่ที่อยู่อีเมล"},
              {"field": "somethingNew", "message": "ผิดพลาดอย่างอื่น"}]}""";

    @Test
    void the_general_door_asks_first_what_it_is_about_and_leaves_corruption_to_a_door_of_its_own() {
        Page door = get("/complaints");

        assertThat(door.status()).isEqualTo(200);
        assertThat(door.html().select(".task a").eachAttr("href"))
                .containsExactly(
                        "/complaints/new?kind=SERVICE",
                        "/complaints/new?kind=FEEDBACK",
                        "/complaints/new?kind=QUESTION");
        assertThat(door.html().select("main .notice a").eachAttr("href")).containsExactly("/complaints/corruption");
        assertThat(door.one(".nav-wide [aria-current]").attr("href")).isEqualTo("/complaints");
        assertThat(get("/complaints/new").html().select("main").text())
                .isEqualTo(door.html().select("main").text());
        assertThat(get("/complaints/new?kind=NONSENSE").heading()).isEqualTo(door.heading());
    }

    @Test
    void the_general_door_tells_of_the_ways_without_this_site_each_with_a_receipt() {
        Page door = get("/complaints");

        assertThat(door.html().select("main dt").eachText())
                .containsExactly("มาที่ทำการ", "โทรศัพท์", "จดหมาย", "เฟซบุ๊กของหน่วยงาน", "ผู้ใหญ่บ้านหรือกำนัน");
        assertThat(door.text()).contains("ไม่ว่าแจ้งทางใด ท่านขอรับรหัสติดตามเรื่องได้");
    }

    @Test
    void corruption_has_a_page_of_its_own_with_the_form_on_it_and_a_short_address() {
        Page door = get("/complaints/corruption");

        assertThat(door.status()).isEqualTo(200);
        assertThat(door.heading()).isEqualTo("ร้องเรียนการทุจริตและประพฤติมิชอบ");
        assertThat(door.value("kind")).isEqualTo("CORRUPTION");
        assertThat(door.one(".nav-wide [aria-current]").attr("href")).isEqualTo("/complaints/corruption");
        assertThat(get("/complaints/new?kind=CORRUPTION").heading())
                .as("its first address stays")
                .isEqualTo(door.heading());
        Page inShort = get("/corruption?lang=en");
        assertThat(inShort.status()).isEqualTo(302);
        assertThat(inShort.header(HttpHeaders.LOCATION)).isEqualTo("/complaints/corruption?lang=en");
    }

    @Test
    void the_corruption_door_tells_what_lets_a_case_without_a_name_go_on() {
        assertThat(get("/complaints/corruption").text())
                .contains("เรื่องที่ไม่ระบุชื่อเดินหน้าได้เมื่อมีสิ่งให้ตรวจสอบ", "พยานหลักฐาน เช่น", "พยานบุคคล คือ");
        assertThat(get("/complaints/new?kind=SERVICE").text()).doesNotContain("พยานบุคคล");
    }

    @Test
    void nobody_is_asked_who_they_are_unless_they_unfold_it() {
        Page form = get("/complaints/corruption");

        assertThat(form.html().select("details:not([open]) [name^=reporter]")).hasSize(3);
        assertThat(form.html().select("[name^=reporter][required]")).isEmpty();
        assertThat(form.text()).contains("ท่านไม่ต้องบอกชื่อ");
        COMPLAINTS.answers(FILE, 400, INVALID);
        assertThat(post("/complaints", form()).html().select("details[open] [name^=reporter]"))
                .as("what is wrong is not hidden")
                .hasSize(3);
    }

    @Test
    void says_in_words_that_nothing_is_kept_of_the_senders_address() {
        assertThat(get("/complaints/corruption").text())
                .contains("ไม่ใช้คุกกี้", "ไม่เก็บหมายเลขไอพีของท่าน", "ชนิดของเครื่องหรือเบราว์เซอร์")
                .contains("ในระบบนี้จึงไม่มีบันทึกใดที่บอกได้ว่าเรื่องนี้ส่งมาจากที่ใด");
    }

    @Test
    void says_in_words_what_is_sealed_away_for_how_long_and_for_whom() {
        COMPLAINTS.answers("GET /api/complaints/privacy", 200, """
                {"trafficData": "SEALED", "keptDays": 90, "sealedTo": "5ff8cc84f6fa963f"}""");

        assertThat(get("/complaints/new?kind=SERVICE").text())
                .contains(
                        "กฎหมายให้เก็บหมายเลขไอพีและเวลาที่ใช้งานไว้ 90 วัน",
                        "หมายเลขอ้างอิงของกุญแจ: 5ff8cc84f6fa963f")
                .doesNotContain("ไม่มีบันทึกใดที่บอกได้");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"trafficData\": \"SOMETHING_NEW\"}", "{\"trafficData\": \"SEALED\"}", "down"})
    void promises_nothing_that_it_does_not_know(String answer) {
        COMPLAINTS.answers("GET /api/complaints/privacy", answer.equals("down") ? 503 : 200, answer);

        assertThat(get("/complaints/corruption").text())
                .contains("ขณะนี้เรายังแสดงไม่ได้ว่าหน่วยงานเก็บไว้หรือไม่")
                .doesNotContain("ไม่มีบันทึกใดที่บอกได้", "แยกจากเรื่องของท่าน และเข้ารหัสลับไว้");
    }

    @Test
    void the_receipts_drawing_holds_the_code_alone() {
        Page receipt = post("/complaints", form());

        assertThat(QrReader.read(receipt.one(".receipt svg"))).isEqualTo(Examples.RECEIPT_CODE);
        assertThat(receipt.one(".receipt svg").attr("aria-label")).isEqualTo("คิวอาร์โค้ดของรหัสติดตามเรื่อง");
        assertThat(receipt.html().select("main img")).isEmpty();
        assertThat(receipt.html().select("p.code .group").eachText())
                .containsExactly("K7QD-", "2M9X-", "ABW4-", "T8YR");
        assertThat(receipt.text()).contains("รหัสนี้เป็นทางเดียวที่จะกลับมาดูเรื่องได้", "ไม่มีการเก็บไว้");
    }

    @Test
    void offers_the_categories_of_that_kind_in_the_readers_language() {
        assertThat(get("/complaints/new?kind=CORRUPTION")
                        .html()
                        .select("select[name=category] option")
                        .eachAttr("value"))
                .containsExactly("", "bribery", "procurement-fraud");
        assertThat(get("/complaints/new?kind=SERVICE&lang=en")
                        .html()
                        .select("select[name=category] option")
                        .eachText())
                .containsExactly("Not specified", "Roads and footpaths");
    }

    @Test
    void every_form_has_a_new_random_key() {
        Set<String> keys = IntStream.range(0, 20)
                .mapToObj(time -> get("/complaints/new?kind=FEEDBACK").value("key"))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(20).allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void what_is_left_empty_is_not_sent_so_that_the_complaint_is_anonymous() {
        post("/complaints", form());

        JsonNode sent = JsonMapper.shared()
                .readTree(COMPLAINTS.received(FILE).getFirst().body());
        assertThat(sent.propertyNames()).containsExactlyInAnyOrder("kind", "subject", "description");
    }

    @Test
    void sends_what_was_typed_under_the_forms_key_with_the_callers_own_token() {
        Map<String, String> form = form();
        form.put("category", "bribery");
        form.put("place", " ศาลากลางบ้าน ");
        form.put("about.officer", "ช่าง");
        form.put("reporter.phone", "081 234 5678");
        post("/complaints?lang=en", form);

        StubService.Received received = COMPLAINTS.received(FILE).getFirst();
        assertThat(received.key()).isEqualTo(KEY);
        assertThat(received.token()).startsWith("Bearer ey");
        assertThat(received.language()).isEqualTo("en");
        assertThat(JsonMapper.shared().readTree(received.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                                        {"kind": "CORRUPTION", "subject": "เรียกรับเงิน", "description": "เมื่อวานนี้\\r\\nที่สำนักงาน",
                                         "category": "bribery", "place": "ศาลากลางบ้าน",
                                         "about": {"officer": "ช่าง"}, "reporter": {"phone": "081 234 5678"}}"""));
    }

    @Test
    void the_answer_is_the_receipt_itself_and_stays_out_of_addresses_and_caches() {
        Page receipt = post("/complaints", form());

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.response().previousResponse()).isEmpty();
        assertThat(receipt.one("p.code").text()).isEqualTo(Examples.RECEIPT_CODE);
        assertThat(receipt.text()).contains("2570-K7QD2M9XAB", "8 ธันวาคม 2569", "23 พฤศจิกายน 2569 เวลา 08.30 น.");
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(receipt.html().select("a[href*=K7QD], form[action*=K7QD]")).isEmpty();
        assertThat(receipt.html().select(".language"))
                .as("a link to another language would lose the receipt")
                .isEmpty();
    }

    @Test
    void a_double_submit_or_reload_repeats_the_same_key() {
        post("/complaints", form());
        post("/complaints", form());

        assertThat(COMPLAINTS.received(FILE))
                .extracting(StubService.Received::key)
                .containsExactly(KEY, KEY);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_is_sent() {
        Map<String, String> form = form();
        form.put("subject", "  ");
        form.put("place", "ศาลากลางบ้าน");
        Page again = post("/complaints", form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("#subject-error").text()).isEqualTo("โปรดเขียนหัวข้อเรื่อง");
        assertThat(again.one("#subject").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.one("#subject").attr("aria-describedby")).isEqualTo("subject-hint subject-error");
        assertThat(again.one("#problems a").attr("href")).isEqualTo("#subject");
        assertThat(again.value("place")).isEqualTo("ศาลากลางบ้าน");
        assertThat(again.value("key")).isEqualTo(KEY);
        assertThat(COMPLAINTS.received(FILE)).isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_said_beside_the_field_too() {
        COMPLAINTS.answers(FILE, 400, INVALID);
        Map<String, String> form = form();
        form.put("reporter.email", "nobody");
        Page again = post("/complaints", form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("[id='reporter.email-error']").text()).isEqualTo("ไม่ใช่ที่อยู่อีเมล");
        assertThat(again.one("#problems").text()).contains("ผิดพลาดอย่างอื่น");
        assertThat(again.value("reporter.email")).isEqualTo("nobody");
        assertThat(again.value("key")).isEqualTo(KEY);
    }

    @Test
    void a_detail_that_is_wrong_is_not_hidden_in_a_closed_part() {
        COMPLAINTS.answers(FILE, 400, """
                {"type": "/problems#validation-failed", "status": 400, "errors": [{"field": "about.ocid", "message": "ไม่ใช่รหัส"}]}""");

        Page again = post("/complaints", form());

        assertThat(again.html().select("details.more[open] [id='about.ocid-error']"))
                .hasSize(1);
        assertThat(get("/complaints/new?kind=SERVICE").html().select("details.more[open]"))
                .isEmpty();
    }

    @Test
    void while_the_service_is_down_what_was_typed_stays_with_its_key() {
        COMPLAINTS.goesDown();
        Map<String, String> form = form();
        form.put("category", "bribery");
        form.put("reporter.name", "สมหญิง");
        Page again = post("/complaints", form);

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.one("#problems").text()).contains("ระบบรับเรื่องไม่ตอบกลับ");
        assertThat(again.value("key")).isEqualTo(KEY);
        assertThat(again.value("subject")).isEqualTo("เรียกรับเงิน");
        assertThat(again.value("description").strip()).isEqualToNormalizingNewlines("เมื่อวานนี้\nที่สำนักงาน");
        assertThat(again.value("category")).isEqualTo("bribery");
        assertThat(again.value("reporter.name")).isEqualTo("สมหญิง");
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_service_that_says_nothing_does_not_hold_the_page() {
        COMPLAINTS.fallsSilent();
        long start = System.nanoTime();

        Page again = post("/complaints", form());

        assertThat(again.status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(COMPLAINTS.received(FILE))
                .as("another instance might have answered")
                .hasSize(2)
                .allSatisfy(received -> assertThat(received.key()).isEqualTo(KEY));
    }

    @Test
    void the_form_works_without_the_list_of_categories() {
        COMPLAINTS.answers("GET /api/categories", 503, "{}");
        Page form = get("/complaints/new?kind=CORRUPTION");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html().select("[name=category]")).isEmpty();
    }

    @Test
    void a_changed_text_under_a_used_key_gets_a_new_key_and_an_explanation() {
        COMPLAINTS.answers(FILE, 422, "{\"type\": \"/problems#idempotency-key-reused\", \"status\": 422}");
        Page again = post("/complaints", form());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("#problems").text()).contains("เราได้รับเรื่องจากแบบฟอร์มนี้แล้ว");
        assertThat(again.value("key")).isNotEqualTo(KEY).hasSize(22);
        assertThat(again.value("subject")).isEqualTo("เรียกรับเงิน");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "<script>alert(1)</script>", "aaaaaaaaaaaaaaaaaaaaaa\r\nX: y"})
    void a_broken_key_is_replaced_and_nothing_is_sent(String key) {
        Map<String, String> form = form();
        form.put("key", key);
        Page again = post("/complaints", form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.value("key")).matches("[A-Za-z0-9_-]{22}");
        assertThat(again.value("subject")).isEqualTo("เรียกรับเงิน");
        assertThat(COMPLAINTS.received(FILE)).isEmpty();
    }

    @Test
    void markup_in_any_field_comes_back_as_text() {
        String attack = "\"'></textarea><script>alert(1)</script><img src=x onerror=alert(1)>";
        Map<String, String> form = form();
        form.replaceAll((field, typed) -> Set.of("kind", "key").contains(field) ? typed : attack);
        for (String field : new String[] {
            "category",
            "place",
            "about.ocid",
            "about.serviceRequest",
            "about.officer",
            "reporter.name",
            "reporter.phone",
            "reporter.email"
        }) {
            form.put(field, attack);
        }
        COMPLAINTS.goesDown();
        Page again = post("/complaints", form);

        assertThat(again.html().select("script, main img, [onerror]")).isEmpty();
        form.remove("kind");
        form.remove("key");
        form.keySet()
                .forEach(field ->
                        assertThat(again.value(field).strip()).as(field).isEqualTo(attack));
    }

    @Test
    void a_mail_when_there_is_something_new_is_offered_only_where_mails_are_sent_and_is_not_chosen_for_anybody() {
        assertThat(get("/complaints/corruption").html().select("[name='reporter.notice']"))
                .as("the service does not say that it sends any")
                .isEmpty();
        COMPLAINTS.answers("GET /api/complaints/options", 200, "{\"mail\": false}");
        assertThat(get("/complaints/corruption").html().select("[name='reporter.notice']"))
                .isEmpty();
        COMPLAINTS.answers("GET /api/complaints/options", 200, "{\"mail\": true}");

        Page form = get("/complaints/corruption");

        assertThat(form.html()
                        .select("[name='reporter.email'], [name='reporter.notice']")
                        .eachAttr("name"))
                .containsExactly("reporter.email", "reporter.notice");
        assertThat(form.html().select("[name='reporter.notice'][checked]")).isEmpty();
        assertThat(form.one("label[for='reporter.notice']").text())
                .isEqualTo(
                        "แจ้งทางอีเมลเมื่อมีความคืบหน้า (อีเมลบอกเพียงว่ามีความคืบหน้า ไม่มีเนื้อหา แต่ผู้ที่เปิดอีเมลนี้ได้จะรู้ว่าท่านแจ้งเรื่องไว้ อย่าใช้อีเมลของที่ทำงาน)");
    }

    @Test
    void who_wants_a_mail_is_asked_for_an_address_and_the_choice_goes_along_with_it() {
        Map<String, String> form = form();
        form.put("reporter.notice", "yes");
        Page again = post("/complaints", form);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("[id='reporter.email-error']").text())
                .isEqualTo("กรอกอีเมลที่จะให้แจ้งเมื่อมีความคืบหน้า");
        assertThat(again.html().select("details[open] [name='reporter.notice'][checked]"))
                .as("what was chosen can be taken back")
                .hasSize(1);
        assertThat(COMPLAINTS.received(FILE)).isEmpty();

        form.put("reporter.email", "somebody@example.org");
        post("/complaints", form);
        assertThat(JsonMapper.shared()
                        .readTree(COMPLAINTS.received(FILE).getFirst().body())
                        .at("/reporter")
                        .toString())
                .isEqualTo("{\"email\":\"somebody@example.org\",\"notify\":true}");
    }

    @Test
    void too_many_requests_are_told_without_losing_the_text() {
        COMPLAINTS.answers(FILE, 429, "{\"type\": \"/problems#too-many-requests\", \"status\": 429}");
        Page again = post("/complaints", form());

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.value("subject")).isEqualTo("เรียกรับเงิน");
        assertThat(again.value("key")).isEqualTo(KEY);
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "CORRUPTION");
        form.put("key", KEY);
        form.put("subject", "เรียกรับเงิน");
        form.put("description", "เมื่อวานนี้\r\nที่สำนักงาน");
        form.put("category", "");
        form.put("place", "");
        form.put("about.ocid", "");
        form.put("about.officer", "");
        form.put("reporter.name", "");
        form.put("reporter.phone", "");
        form.put("reporter.email", "");
        return form;
    }
}
