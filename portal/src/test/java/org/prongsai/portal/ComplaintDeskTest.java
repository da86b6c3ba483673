package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.BangkokTime;

/** The desk of complaints: what a case shows, what can be done with it, and what goes on paper. */
class ComplaintDeskTest extends PortalTest {

    private static final String FULL = "/staff/complaints/" + CaseExamples.FULL;
    private static final String API = "/api/complaints/" + CaseExamples.FULL;

    private final DeskBrowser browser = new DeskBrowser("localhost", GATEWAY.port());

    @BeforeEach
    void asSupervisor() {
        ISSUER.person("staff-1", "complaint-supervisor");
    }

    @Test
    void a_case_shows_all_that_is_known_of_it_and_marks_what_stays_inside() {
        Page page = browser.open(FULL);

        assertThat(page.text())
                .contains("กท 12/2570", "หนังสือหรือไปรษณีย์", "3 พฤศจิกายน 2569")
                .contains("ระบุพยานหลักฐาน", "ป.ป.ช.", "ปช 0012/345", "ไม่อยู่ในอำนาจหน้าที่", "ผู้แจ้งขอถอนเรื่องแล้ว")
                .contains("4 จาก 5 คะแนน", "ตอบเร็ว", "ระงับการลบไว้", "กลัวมีคนรู้");
        assertThat(page.one(".inside").text()).contains("ภายใน ผู้แจ้งไม่เห็น", "โทรสอบถามกองช่างแล้ว");
        assertThat(page.html().select(".notice.warning").eachText())
                .anyMatch(text -> text.contains("ส่งต่อหน่วยงานที่มีอำนาจ"))
                .anyMatch(text -> text.contains("เสนอให้ลบข้อมูล"));
        assertThat(page.html().select("a[href='/staff/complaints/" + CaseExamples.OTHER + "']"))
                .as("duplicate and linked")
                .hasSize(2);
        assertThat(page.one("main").text())
                .as("who is kept out")
                .contains("ผู้ที่เปิดเรื่องนี้ไม่ได้", "ผู้อำนวยการกองคลัง");
    }

    @Test
    void an_open_case_shows_which_others_are_likely_about_the_same_and_why() {
        String similar = "table:has(caption:contains(อาจเป็นเรื่องเดียวกัน)) tbody tr";
        Page page = browser.open(FULL);
        assertThat(page.html().select(similar).eachText())
                .containsExactly("2570-P4QD2M9XGH โครงการจัดซื้อจัดจ้างถ้อยคำ รับเรื่องแล้ว 1 พฤศจิกายน 2569");
        assertThat(page.html().select(similar + " a").attr("href"))
                .isEqualTo("/staff/complaints/" + CaseExamples.ALIKE);

        COMPLAINTS.answers("GET " + API + "/similar", 503, "{}");
        assertThat(browser.open(FULL).html().select(similar))
                .as("without an answer the case is there all the same")
                .isEmpty();
        int asked = COMPLAINTS.received("GET " + API + "/similar").size();
        COMPLAINTS.answers("GET " + API, "\"9\"", CaseExamples.full("CLOSED", CaseExamples.EVERYTHING));
        browser.open(FULL);
        assertThat(COMPLAINTS.received("GET " + API + "/similar"))
                .as("nobody asks for an ended one")
                .hasSize(asked);
    }

    @Test
    void a_case_is_found_by_its_number_however_it_is_typed() {
        COMPLAINTS.answers(
                "GET /api/complaints?trackingNumber=2570-K7QD2M9XAB",
                200,
                Examples.list(Examples.summary("c-1", "2570-K7QD2M9XAB", "RECEIVED", true)));
        Page list = browser.open("/staff/complaints?trackingNumber=%20%E0%B9%92%E0%B9%95%E0%B9%97%E0%B9%90-k7qd2m9xab");

        assertThat(list.html().select("tbody th").eachText()).containsExactly("2570-K7QD2M9XAB");
        assertThat(list.value("trackingNumber")).as("as it was typed").isEqualTo(" ๒๕๗๐-k7qd2m9xab");
    }

    @Test
    void the_work_list_says_what_waits_for_a_second_person() {
        COMPLAINTS.answers(
                "GET /api/complaints?asks=IDENTITY&order=OLDEST",
                200,
                Examples.list(Examples.summary("c-2", "2570-B2QD2M9XCD", "ASSIGNED", false)));

        assertThat(browser.open("/staff")
                        .one("section:contains(ขออ่านข้อมูลผู้แจ้ง) li")
                        .text())
                .contains("2570-B2QD2M9XCD");
    }

    @Test
    void what_was_told_by_telephone_is_written_down_and_its_reporters_code_is_shown_once() {
        Page form = browser.open(browser.open("/staff/complaints")
                .one("a.button[href$=/new/enter]")
                .attr("href"));
        assertThat(form.html().select("[name=category] option").eachText()).contains("ถนนและทางเท้า");
        COMPLAINTS.answers(
                "POST /api/complaints/on-behalf",
                201,
                "{\"id\": \"%s\", \"receiptCode\": \"ABCD-EFGH-JKMN-PQRS\"}".formatted(CaseExamples.FULL));
        Map<String, String> told = Map.ofEntries(
                Map.entry("channel", "PHONE"),
                Map.entry("receivedOn.day", "3"),
                Map.entry("receivedOn.month", "11"),
                Map.entry("receivedOn.year", "2569"),
                Map.entry("kind", "SERVICE"),
                Map.entry("category", "road"),
                Map.entry("subject", "ถนนขาด"),
                Map.entry("description", "หน้าวัด"),
                Map.entry("officer", "ช่าง"),
                Map.entry("phone", "0800000000"));

        Page done = browser.submit(form.one("main form"), told);

        assertThat(done.one("p.code").text()).isEqualTo("ABCD-EFGH-JKMN-PQRS");
        assertThat(done.one("main a.button").attr("href")).isEqualTo("/staff/complaints/" + CaseExamples.FULL);
        assertThat(done.header("Cache-Control")).contains("no-store");
        assertThat(COMPLAINTS
                        .received("POST /api/complaints/on-behalf")
                        .getFirst()
                        .body())
                .contains("\"channel\":\"PHONE\"", "\"receivedOn\":\"2026-11-03\"", "\"about\":{\"officer\":\"ช่าง\"}")
                .contains("\"reporter\":{\"phone\":\"0800000000\"}");
    }

    @Test
    void an_editor_publishes_an_answered_question_from_its_case_and_puts_it_right() {
        String answered = CaseExamples.full("RESOLVED", CaseExamples.EVERYTHING)
                .replace("\"outcome\": null", "\"outcome\": \"ANSWERED\"");
        COMPLAINTS.answers("GET " + API, "\"9\"", answered);
        Page form = browser.open(
                browser.open(FULL).one("a:contains(เผยแพร่เป็นคำถาม)").attr("href"));
        assertThat(form.value("caseId")).isEqualTo("2570-K7QD2M9XAB");
        COMPLAINTS.answers("POST /api/questions", 201, "{\"id\": \"question-1\"}");

        Page published = browser.submit(
                form.one("main form"), Map.of("question", "สระเปิดเมื่อใด", "answer", "ทุกวัน", "anonymised", "true"));
        assertThat(published.header("Location")).endsWith("/staff/questions/question-1");
        assertThat(COMPLAINTS.received("POST /api/questions").getFirst().body())
                .contains("\"caseId\":\"2570-K7QD2M9XAB\"", "\"anonymised\":true");

        Page page = browser.open("/staff/questions/question-1");
        assertThat(page.one("#correct textarea").text()).isEqualTo("สระว่ายน้ำเปิดเมื่อใด");
        assertThat(page.one("ol.timeline").text()).contains("ฉบับก่อน", "สระเปิดเมื่อใด", "เผยแพร่อยู่");
        COMPLAINTS.answers("POST /api/questions/question-1/correct", 200, "{}");
        browser.submit(page.one("#correct form"), Map.of("answer", "ทุกวันทำการ"));
        assertThat(COMPLAINTS
                        .received("POST /api/questions/question-1/correct")
                        .getFirst()
                        .body())
                .as("what was not affirmed is not so")
                .contains("\"anonymised\":false");
    }

    @Test
    void the_head_approves_an_erasure_by_codes_and_days() {
        ISSUER.person("staff-2", "head");
        DeskBrowser head = new DeskBrowser("localhost", GATEWAY.port());
        assertThat(head.open("/staff").one("section:contains(รอท่านเห็นชอบ) a").attr("href"))
                .isEqualTo("/staff/erasures/" + CaseExamples.OTHER);
        Page page = head.open("/staff/erasures/" + CaseExamples.OTHER);
        assertThat(page.one("dl.facts").text()).contains("แก้ไขแล้ว", "1 ธันวาคม 2559", "1 ธันวาคม 2569");
        assertThat(head.get(FULL).status()).as("no case is opened").isEqualTo(403);
        COMPLAINTS.answers("POST /api/complaints/" + CaseExamples.OTHER + "/approve-erasure", 200, "{}");

        Page done = head.submit(page.one("#approve-erasure form"), Map.of("reason", "พ้นกำหนดเก็บแล้ว"));

        assertThat(done.header("Location")).endsWith("?done=approve-erasure");
        var sent = COMPLAINTS
                .received("POST /api/complaints/" + CaseExamples.OTHER + "/approve-erasure")
                .getFirst();
        assertThat(sent.body()).isEqualTo("{\"reason\":\"พ้นกำหนดเก็บแล้ว\"}");
        Page erased = head.open("/staff/erasures/" + CaseExamples.ERASED);
        assertThat(erased.text()).contains("ลบแล้ว", "1 ธันวาคม 2579");
        assertThat(erased.html().select("#approve-erasure")).isEmpty();
    }

    @Test
    void limits_say_by_when_and_whether_their_clock_stands() {
        assertThat(browser.open(FULL)
                        .html()
                        .select("table:has(caption:contains(กำหนดเวลา)) tbody tr")
                        .eachText())
                .containsExactly(
                        "พิจารณาให้แล้วเสร็จ 2 มกราคม 2570 หยุดนับไว้",
                        "รอผู้แจ้งให้ข้อมูล 22 พฤศจิกายน 2569 เกินกำหนด");
    }

    @Test
    void who_said_what_is_told_apart() {
        assertThat(browser.open(FULL)
                        .html()
                        .select("section:has(h2:contains(ข้อความระหว่างผู้แจ้ง)) .badge")
                        .eachText())
                .containsExactly("เจ้าหน้าที่", "ผู้แจ้ง");
    }

    @Test
    void a_file_that_no_scanner_saw_says_so_and_is_saved_with_the_services_name() {
        Page page = browser.open(FULL);
        assertThat(page.html()
                        .select("table:has(caption:contains(ไฟล์แนบ)) tbody tr")
                        .eachText())
                .containsExactly(
                        "ใบเสร็จ.pdf เอกสาร PDF 1.2 MB ยังไม่ได้ตรวจไวรัส",
                        "รูปหน้าสำนักงาน.jpg ภาพ JPEG 48 kB ตรวจแล้ว ไม่พบไวรัส");

        Page file = browser.get(page.one("a:contains(ใบเสร็จ.pdf)").attr("href"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''%E0%B9%83%E0%B8%9A.pdf");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.response().body()).isEqualTo("%PDF-1.7");
        assertThat(COMPLAINTS
                        .received("GET " + API + "/attachments/file-1")
                        .getFirst()
                        .token())
                .startsWith("Bearer eyJ");
    }

    @Test
    void a_file_is_never_shown_as_a_page_and_one_that_is_gone_is_not_found() {
        COMPLAINTS.answers(
                "GET " + API + "/attachments/file-2",
                Map.of("Content-Type", "text/html", "Content-Disposition", "inline"),
                "<script>");
        browser.open(FULL);

        assertThat(browser.get(FULL + "/files/file-2").header("Content-Disposition"))
                .isEqualTo("attachment");
        assertThat(browser.get(FULL + "/files/file-9").status()).isEqualTo(404);
        COMPLAINTS.goesDown();
        assertThat(browser.get(FULL + "/files/file-1").status()).isEqualTo(503);
    }

    @Test
    void every_action_that_the_service_allows_is_offered_and_what_is_rare_is_folded_away() {
        Page page = browser.open(FULL);

        assertThat(page.html().select("details.action").eachAttr("id"))
                .containsExactly(
                        "refer",
                        "resolve",
                        "grant-identity",
                        "approve-erasure",
                        "triage",
                        "acknowledge",
                        "assign",
                        "investigate",
                        "request-information",
                        "resume",
                        "close",
                        "messages",
                        "notes",
                        "reject",
                        "reopen",
                        "link",
                        "close-as-duplicate",
                        "involve",
                        "request-identity",
                        "hold",
                        "release",
                        "propose-erasure");
        assertThat(page.html().select("details.action[open]").eachAttr("id"))
                .as("the next step")
                .containsExactly("refer");
        assertThat(page.html().select("details.seldom:not([open]) > details").eachAttr("id"))
                .containsExactly(
                        "link",
                        "close-as-duplicate",
                        "involve",
                        "request-identity",
                        "hold",
                        "release",
                        "propose-erasure");
    }

    @Test
    void what_comes_next_depends_on_the_state_and_on_what_is_allowed() {
        assertThat(first("RECEIVED", "SERVICE")).isEqualTo("acknowledge");
        assertThat(first("RECEIVED", "CORRUPTION")).isEqualTo("triage");
        assertThat(first("ACKNOWLEDGED", "SERVICE")).isEqualTo("acknowledge");
        assertThat(first("ASSIGNED", "SERVICE")).isEqualTo("investigate");
        assertThat(first("WAITING", "SERVICE")).isEqualTo("resume");
        assertThat(first("RESOLVED", "SERVICE")).isEqualTo("close");
        assertThat(first("CLOSED", "SERVICE")).as("nothing has to be done").isEmpty();
    }

    private String first(String status, String kind) {
        COMPLAINTS.answers(
                "GET /api/complaints/c-1",
                "\"4\"",
                Examples.complaint(status, CaseExamples.EVERYTHING).replace("CORRUPTION", kind));
        return browser.open("/staff/complaints/c-1")
                .html()
                .select("details.action[open]")
                .attr("id");
    }

    @Test
    void triage_sends_what_was_found_who_is_involved_and_on_which_day() {
        COMPLAINTS.answers("POST " + API + "/triage", 200, "{\"id\": \"x\"}");
        Page page = browser.open(FULL);
        assertThat(page.html().select("#triage option[value$=NAMED]").eachText())
                .containsExactly("ระบุพยานหลักฐาน", "ระบุพยานบุคคล", "ไม่ระบุพยานหลักฐานหรือพยานบุคคล");

        Page done = browser.submit(
                page.one("#triage form"),
                Map.of(
                        "finding", "WITNESSES_NAMED",
                        "namesLeadership", "true",
                        "involved", "staff-7",
                        "occurredOn.day", "๖",
                        "occurredOn.month", "11",
                        "occurredOn.year", "2569"));

        assertThat(done.header("Location")).isEqualTo(FULL + "?done=triage");
        assertThat(COMPLAINTS.received("POST " + API + "/triage").getFirst().body())
                .isEqualTo("{\"finding\":\"WITNESSES_NAMED\",\"namesLeadership\":true,\"involved\":[\"staff-7\"],"
                        + "\"occurredOn\":\"2026-11-06\"}");
    }

    @Test
    void only_a_case_that_staff_entered_has_days_of_its_own() {
        assertThat(browser.open(FULL).html().select("#acknowledge [name=occurredOn.day]"))
                .hasSize(1);
        assertThat(browser.open("/staff/complaints/c-1").html().select("#acknowledge [name=occurredOn.day]"))
                .isEmpty();
    }

    @Test
    void every_command_sends_what_its_request_takes() {
        assertThat(sent("messages", Map.of("words", "สวัสดี"))).isEqualTo("{\"text\":\"สวัสดี\"}");
        assertThat(sent("notes", Map.of("words", "x"))).isEqualTo("{\"text\":\"x\"}");
        assertThat(sent("request-information", Map.of("words", "ซอยใด", "reason", "y")))
                .isEqualTo("{\"reason\":\"y\",\"text\":\"ซอยใด\"}");
        assertThat(sent("refer", Map.of("body", "SAO", "number", "1/2570")))
                .isEqualTo("{\"body\":\"SAO\",\"number\":\"1/2570\"}");
        assertThat(sent("reject", Map.of("rejection", "ABUSIVE"))).isEqualTo("{\"rejection\":\"ABUSIVE\"}");
        assertThat(sent("reopen", Map.of("reason", "y"))).isEqualTo("{\"reason\":\"y\"}");
        assertThat(sent("involve", Map.of("namesLeadership", "true", "reason", "y")))
                .isEqualTo("{\"namesLeadership\":true,\"reason\":\"y\",\"staff\":[]}");
        assertThat(sent("grant-identity", Map.of("to", "staff-9"))).isEqualTo("{\"to\":\"staff-9\",\"hours\":24}");
        assertThat(sent("investigate", Map.of())).isEqualTo("{}");
        for (String grave : List.of("request-identity", "hold", "release", "propose-erasure", "approve-erasure")) {
            assertThat(sent(grave, Map.of("reason", "y"))).isEqualTo("{\"reason\":\"y\"}");
        }
    }

    private String sent(String action, Map<String, String> typed) {
        String call = "POST " + API + "/" + action;
        COMPLAINTS.answers(call, 200, "{\"id\": \"x\"}");
        Page done = browser.submit(browser.open(FULL).one("#" + action + " form"), typed);
        assertThat(done.header("Location")).isEqualTo(FULL + "?done=" + action);
        assertThat(browser.get(done.header("Location")).html().select(".notice.success"))
                .hasSize(1);
        return COMPLAINTS.received(call).getLast().body();
    }

    @Test
    void another_case_is_named_by_its_number_or_by_the_address_of_its_page() {
        String address = "https://khambok.example/staff/complaints/" + CaseExamples.OTHER + "?done=notes";
        String named = "\"" + CaseExamples.OTHER + "\"}";
        assertThat(sent("link", Map.of("to", address))).isEqualTo("{\"to\":" + named);
        assertThat(sent("close-as-duplicate", Map.of("of", " " + CaseExamples.OTHER)))
                .isEqualTo("{\"of\":" + named);
        assertThat(sent("link", Map.of("to", " ๒๕๗๐-k7qd2m9xab")))
                .as("or by its number, however it is typed")
                .isEqualTo("{\"to\":\"2570-K7QD2M9XAB\"}");
        assertThat(sent("link", Map.of("to", "2570-XYZ")))
                .as("the service says what is wrong")
                .contains("XYZ");
    }

    @Test
    void nothing_grave_is_done_without_a_reason_and_its_form_stays_unfolded() {
        Page again = browser.submit(browser.open(FULL).one("#hold form"), Map.of());

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("#hold-reason-error").text()).isEqualTo("โปรดกรอกข้อนี้");
        assertThat(again.one("details.seldom:has(#hold)").hasAttr("open")).isTrue();
        assertThat(again.one("#hold").hasAttr("open")).isTrue();
        assertThat(COMPLAINTS.received("POST " + API + "/hold")).isEmpty();
    }

    @Test
    void leave_is_given_to_who_asked_by_name() {
        assertThat(browser.open(FULL).html().select("#grant-identity option").eachText())
                .containsExactly("โปรดเลือก", "เจ้าหน้าที่รับเรื่อง · นักจัดการงานทั่วไป");
    }

    @Test
    void who_reported_is_read_on_purpose_and_nowhere_else() {
        Page page = browser.open(FULL);
        assertThat(page.text()).doesNotContain("ผู้แจ้ง ตัวอย่าง");

        Page asked = browser.get(page.one("a[href$=/read/identity]").attr("href"));
        assertThat(asked.one(".notice.warning").text()).contains("การเปิดอ่านทุกครั้งถูกบันทึกไว้");
        assertThat(COMPLAINTS.received("GET " + API + "/identity"))
                .as("looking at the warning is no reading")
                .isEmpty();

        Page read = browser.submit(asked.one("main form"), Map.of());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.one("dl.facts").text()).contains("ผู้แจ้ง ตัวอย่าง", "0000000000");
        assertThat(read.text()).contains("ระบบบันทึกการอ่านครั้งนี้แล้ว");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(COMPLAINTS.received("GET " + API + "/identity")).hasSize(1);
    }

    @Test
    void without_leave_nothing_is_read_and_the_page_says_how_to_ask() {
        Page asked = browser.open(FULL + "/read/identity");
        COMPLAINTS.answers(
                "GET " + API + "/identity", 403, "{\"type\": \"/problems#identity-withheld\", \"status\": 403}");

        Page withheld = browser.submit(asked.one("main form"), Map.of());

        assertThat(withheld.status()).isEqualTo(403);
        assertThat(withheld.one(".notice.problem").text()).contains("ขออนุญาตได้จากหน้าเรื่อง");
    }

    @Test
    void a_case_whose_facts_have_not_come_is_closed_with_an_explanation() {
        Page page = browser.open("/staff/complaints/" + CaseExamples.AWAITED);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.one(".notice.problem").text())
                .contains("ยังไม่ทราบว่าใครรับผิดชอบ", "โปรดแจ้งหัวหน้างานเรื่องร้องเรียน", "รายละเอียดของบริการ");
        assertThat(browser.get("/staff/complaints/" + CaseExamples.AWAITED + "/print")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void why_a_case_does_not_allow_something_is_told_in_plain_words() {
        for (Map.Entry<String, String> refusal : Map.of(
                        "second-person-needed", "ต้องให้ผู้อื่นเป็นผู้ทำขั้นตอนนี้",
                        "triage-needed", "ต้องพิจารณาเบื้องต้นก่อน",
                        "leadership-named", "ต้องส่งต่อหน่วยงานที่มีอำนาจ",
                        "on-hold", "ถูกระงับการลบไว้",
                        "still-to-be-kept", "ยังไม่พ้นกำหนดเก็บรักษา",
                        "facts-awaited", "ยังไม่ทราบว่าใครรับผิดชอบ",
                        "state-conflict", "สถานะของเรื่องไม่อนุญาต")
                .entrySet()) {
            COMPLAINTS.answers(
                    "POST " + API + "/close",
                    409,
                    "{\"type\": \"/problems#%s\", \"status\": 409}".formatted(refusal.getKey()));
            Page again = browser.submit(browser.open(FULL).one("#close form"), Map.of("note", "ข้อความของฉัน"));

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.one("#again").text()).contains(refusal.getValue());
            assertThat(again.one("#close textarea").text()).isEqualTo("ข้อความของฉัน");
        }
    }

    @Test
    void an_erased_case_says_so_and_keeps_what_was_done() {
        Page page = browser.open("/staff/complaints/" + CaseExamples.ERASED);

        assertThat(page.one(".notice.warning").text()).contains("ถูกลบอย่างถาวรเมื่อวันที่ 1 ธันวาคม 2579");
        assertThat(page.html().select(".notice.warning")).hasSize(1);
        assertThat(page.text()).contains("(ข้อความถูกลบตามกำหนดเก็บรักษาแล้ว)", "(ชื่อไฟล์ถูกลบแล้ว)", "ยุติเรื่อง");
        assertThat(page.html().select("a[href*=/files/]")).isEmpty();
    }

    @Test
    void on_paper_is_what_may_be_passed_on() {
        Page paper = browser.open(FULL + "/print");

        assertThat(paper.one("header").text())
                .contains("องค์การบริหารส่วนตำบลคำบก", "2570-K7QD2M9XAB", "พิมพ์เมื่อวันที่", "256");
        assertThat(paper.text())
                .contains("เจ้าหน้าที่ขอเงินห้าพันบาท", "วันจันทร์ที่สองของเดือน", "ใบเสร็จ.pdf", "ลำดับเหตุการณ์")
                .doesNotContain(
                        "โทรสอบถามกองช่างแล้ว",
                        "ผู้อำนวยการกองคลัง",
                        "staff-7",
                        "ผู้แจ้ง ตัวอย่าง",
                        "ผู้ที่รออนุญาตอ่าน");
        assertThat(paper.html().select("form, nav, a[href*=/files/]")).isEmpty();
        assertThat(browser.open(FULL).html().select("a[href$=/print]")).hasSize(1);
    }

    @Test
    void the_paper_of_a_made_up_agency_says_that_it_is_one() {
        DeskBrowser tuayang = new DeskBrowser("tuayang.localhost", GATEWAY.port());

        assertThat(tuayang.open(FULL + "/print").html().select(".fictional")).hasSize(1);
        assertThat(browser.open(FULL + "/print").html().select(".fictional")).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_every_state_and_to_ones_own_cases() {
        COMPLAINTS.answers("GET /api/complaints?handler=staff-1&status=WAITING", 200, Examples.list(""));
        Page list = browser.open("/staff/complaints?status=WAITING&handler=me");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.value("handler")).isEqualTo("me");
        assertThat(list.html().select("#status option")).hasSize(12);
    }

    @Test
    void the_work_list_leads_to_the_whole_of_ones_own_cases() {
        COMPLAINTS.answers(
                "GET /api/complaints?handler=staff-1&order=OLDEST&status=ASSIGNED",
                200,
                "{\"items\": [%s], \"next\": \"n\"}"
                        .formatted(CaseExamples.due("c-2", "2570-MINE000001", "ASSIGNED", "2020-01-01", "DECISION")));
        Page work = browser.open("/staff");

        assertThat(work.one("section:contains(เรื่องที่มอบหมายให้ท่าน) p a").attr("href"))
                .isEqualTo("/staff/complaints?status=ASSIGNED&handler=me");
        assertThat(work.one("li:contains(2570-MINE000001)").text()).contains("เกินกำหนด", "1 มกราคม 2563");
    }

    @Test
    void the_board_has_every_open_case_in_the_lane_of_its_day() {
        COMPLAINTS.answers(
                "GET /api/complaints?order=OLDEST&status=RECEIVED",
                200,
                Examples.list(CaseExamples.due("c-1", "2570-K7QD2M9XAB", "RECEIVED", "2999-01-01", "REPLY")));
        String inThreeDays = BangkokTime.today(Clock.systemUTC()).plusDays(3).toString();
        COMPLAINTS.answers(
                "GET /api/complaints?order=OLDEST&status=TRIAGED",
                200,
                Examples.list(CaseExamples.due("c-8", "2570-TRIAGED001", "TRIAGED", inThreeDays, "REPLY")));
        Page board = browser.open("/staff/complaints/board");

        assertThat(lane(board, "OVERDUE")).containsExactly("2570-INVESTIGA2");
        assertThat(lane(board, "SOON")).containsExactly("2570-TRIAGED001");
        assertThat(lane(board, "LATER")).containsExactly("2570-K7QD2M9XAB", "2570-INVESTIGA1");
        assertThat(lane(board, "REPORTER")).containsExactly("2570-WAITING001");
        assertThat(lane(board, "NONE")).as("from before limits were told").containsExactly("2570-B2QD2M9XCD");
        assertThat(board.one("#lane-OVERDUE").text()).contains("1 เรื่อง");
    }

    private static List<String> lane(Page board, String name) {
        return board.html()
                .select("section[aria-labelledby=lane-" + name + "] tbody th")
                .eachText();
    }

    @Test
    void only_a_supervisor_has_the_board_and_without_the_service_it_says_so() {
        assertThat(browser.open("/staff/complaints").html().select("main a[href=/staff/complaints/board]"))
                .hasSize(1);
        COMPLAINTS.goesDown();
        assertThat(browser.get("/staff/complaints/board").status()).isEqualTo(503);

        ISSUER.person("staff-9", "complaint-handler");
        DeskBrowser handler = new DeskBrowser("localhost", GATEWAY.port());
        handler.open("/staff");
        assertThat(handler.get("/staff/complaints/board").status()).isEqualTo(403);
        assertThat(handler.get("/staff/circulars/board").status()).isEqualTo(404);
    }
}
