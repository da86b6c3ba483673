package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk's pattern, on the sections that it has. */
class DeskTest extends PortalTest {

    private static final String ACKNOWLEDGE = "POST /api/complaints/c-1/acknowledge";

    private final DeskBrowser browser = new DeskBrowser("localhost", GATEWAY.port());

    @Test
    void the_work_list_shows_what_waits_for_this_person_and_leads_to_it() {
        Page work = browser.open("/staff");

        assertThat(work.html().select(".due-list a").eachText())
                .containsExactly("2570-K7QD2M9XAB", "2570-M3QD2M9XEF", "2570-B2QD2M9XCD");
        assertThat(work.one(".due-list li").text()).contains("เกินกำหนด", "18 พฤศจิกายน 2569");
        assertThat(work.one(".due-list a").attr("href")).isEqualTo("/staff/complaints/c-1");
    }

    @Test
    void a_service_that_is_down_is_named_and_the_work_list_stands() {
        COMPLAINTS.goesDown();
        Page work = browser.open("/staff");

        assertThat(work.status()).isEqualTo(200);
        assertThat(work.html().select(".notice.warning")).isNotEmpty();
        assertThat(work.text()).contains("ขณะนี้ยังแสดงรอตอบรับเรื่องไม่ได้");
    }

    @Test
    void the_menu_has_what_a_persons_roles_open_and_nothing_else_can_be_opened() {
        assertThat(menu(browser.open("/staff"))).containsExactly("/staff", "/staff/complaints", "/staff/circulars");
        assertThat(browser.get("/staff/disclosures").status()).isEqualTo(403);
        assertThat(browser.get("/staff/nowhere").status()).isEqualTo(404);

        ISSUER.person("staff-2", "itas-admin");
        DeskBrowser other = new DeskBrowser("localhost", GATEWAY.port());
        assertThat(menu(other.open("/staff")))
                .containsExactly(
                        "/staff",
                        "/staff/measures",
                        "/staff/disclosures",
                        "/staff/oit-items",
                        "/staff/deficiencies",
                        "/staff/obligations",
                        "/staff/circulars");
    }

    private static List<String> menu(Page page) {
        return page.html().select(".menu.nav-wide a").eachAttr("href");
    }

    @Test
    void a_list_keeps_its_filters_and_its_place_in_the_address() {
        COMPLAINTS.answers(
                "GET /api/complaints?kind=CORRUPTION&status=RECEIVED",
                200,
                "{\"items\": [%s], \"next\": \"c%%2B1\"}"
                        .formatted(Examples.summary("c-1", "2570-X", "RECEIVED", true)));
        Page list = browser.open("/staff/complaints?status=RECEIVED&kind=CORRUPTION&unknown=x");

        assertThat(list.value("status")).isEqualTo("RECEIVED");
        assertThat(list.value("kind")).isEqualTo("CORRUPTION");
        assertThat(list.html().select(".pager a[rel=next]").attr("href"))
                .startsWith("/staff/complaints?")
                .contains("status=RECEIVED", "kind=CORRUPTION", "cursor=c%252B1");
        assertThat(list.one("tbody td").attr("data-label")).isEqualTo("เรื่อง");
    }

    @Test
    void an_empty_list_says_what_to_do_and_a_missing_one_why() {
        COMPLAINTS.answers("GET /api/complaints?status=CLOSED", 200, Examples.list(""));
        assertThat(browser.open("/staff/complaints?status=CLOSED").one(".empty").text())
                .contains("ล้างตัวกรอง");

        COMPLAINTS.goesDown();
        Page missing = browser.get("/staff/complaints");
        assertThat(missing.status()).isEqualTo(503);
        assertThat(missing.one(".notice.problem").text()).contains("ข้อมูลไม่ได้สูญหาย");
    }

    @Test
    void a_case_shows_what_was_written_its_history_and_what_the_service_allows() {
        Page page = browser.open("/staff/complaints/c-2");
        assertThat(page.one("dl.facts").text()).contains("เรียก รับ หรือให้สินบน");

        assertThat(page.text())
                .contains("เรียกรับเงินเพื่อออกใบอนุญาตก่อสร้างอาคาร", "โดย เจ้าหน้าที่รับเรื่อง · นักจัดการงานทั่วไป");
        assertThat(page.html().select("details.action").eachAttr("id")).containsExactly("resolve", "assign");
        assertThat(page.html().select("#resolve option").eachText()).containsExactly("โปรดเลือก", "มีมูล", "ไม่มีมูล");
    }

    @Test
    void a_colleague_is_chosen_by_name_and_without_the_directory_by_id() {
        Page page = browser.open("/staff/complaints/c-2");
        assertThat(page.html().select("#assign option").eachText())
                .as("only who may handle complaints")
                .containsExactly("โปรดเลือก", "เจ้าหน้าที่รับเรื่อง · นักจัดการงานทั่วไป");

        IDENTITY.goesDown();
        Page without = browser.get("/staff/complaints/c-2");
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.html().select("#assign input[name=to]")).hasSize(1);
        assertThat(without.text()).contains("โดย staff-9");
    }

    @Test
    void a_token_that_is_believed_no_more_is_told_and_not_tried_for_ever() {
        browser.open("/staff");
        ISSUER.endsEverything();

        Page told = browser.get("/staff/complaints");
        assertThat(told.status()).isEqualTo(401);
        assertThat(told.one("main a.button").attr("href")).isEqualTo("/staff/login");
    }

    @Test
    void an_action_is_sent_once_for_the_version_that_was_seen_in_the_persons_name() {
        COMPLAINTS.answers(ACKNOWLEDGE, 200, "{\"id\": \"c-1\"}");
        Page page = browser.open("/staff/complaints/c-1");
        Page done = browser.submit(page.one("#acknowledge form"), Map.of("note", "ได้รับเรื่องแล้ว\r\nขอบคุณ"));

        assertThat(done.status()).isEqualTo(302);
        assertThat(done.header("Location")).isEqualTo("/staff/complaints/c-1?done=acknowledge");
        StubService.Received sent = COMPLAINTS.received(ACKNOWLEDGE).getFirst();
        assertThat(sent.version()).isEqualTo("\"3\"");
        assertThat(sent.key())
                .isEqualTo(page.one("#acknowledge [name=key]").attr("value"))
                .hasSize(22);
        assertThat(sent.body()).isEqualTo("{\"note\":\"ได้รับเรื่องแล้ว\\nขอบคุณ\"}");
        assertThat(sent.token()).startsWith("Bearer eyJ");
        assertThat(browser.get(done.header("Location")).one(".notice.success").text())
                .isEqualTo("ตอบรับเรื่องแล้ว");
    }

    @Test
    void who_was_too_late_is_told_what_happened_since_and_keeps_what_was_typed() {
        Page page = browser.open("/staff/complaints/c-1");
        COMPLAINTS.answers(ACKNOWLEDGE, 412, "{\"type\": \"/problems#stale-version\", \"status\": 412}");
        COMPLAINTS.answers(
                "GET /api/complaints/c-1",
                "\"4\"",
                Examples.complaint("RECEIVED", "{\"action\": \"acknowledge\"}")
                        .replace(
                                "\"note\": \"ได้รับเรื่องแล้ว\"}",
                                "\"note\": null},"
                                        + "{\"at\": \"2026-11-05T03:00:00Z\", \"status\": \"ACKNOWLEDGED\", \"by\": \"staff-7\"}"));

        Page conflict = browser.submit(page.one("#acknowledge form"), Map.of("note", "ข้อความของฉัน"));

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.one("#again").text()).contains("มีผู้อื่นดำเนินการ", "โดย ผู้อำนวยการกองคลัง");
        assertThat(conflict.html().select("#again .timeline li")).hasSize(1);
        assertThat(conflict.one("#acknowledge textarea").text()).isEqualTo("ข้อความของฉัน");
        assertThat(conflict.one("#acknowledge [name=version]").attr("value")).isEqualTo("\"4\"");
        assertThat(conflict.one("#acknowledge [name=key]").attr("value"))
                .isNotEqualTo(page.one("#acknowledge [name=key]").attr("value"));
    }

    @Test
    void what_the_state_no_longer_allows_is_explained_and_the_text_is_not_lost() {
        Page page = browser.open("/staff/complaints/c-1");
        COMPLAINTS.answers(
                ACKNOWLEDGE,
                409,
                "{\"type\": \"/problems#state-conflict\", \"status\": 409, \"detail\": \"ทำไม่ได้ในสถานะนี้\"}");
        COMPLAINTS.answers("GET /api/complaints/c-1", "\"4\"", Examples.complaint("ACKNOWLEDGED", ""));

        Page conflict = browser.submit(page.one("#acknowledge form"), Map.of("note", "ข้อความของฉัน"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.one("#again").text()).contains("ทำไม่ได้ในสถานะนี้", "ข้อความของฉัน");
        assertThat(conflict.html().select("details.action")).isEmpty();
    }

    @Test
    void without_an_answer_the_form_stays_with_its_key() {
        Page page = browser.open("/staff/complaints/c-1");
        COMPLAINTS.answers(ACKNOWLEDGE, 503, "{}");

        Page again = browser.submit(page.one("#acknowledge form"), Map.of("note", "ข้อความของฉัน"));

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.one("#acknowledge textarea").text()).isEqualTo("ข้อความของฉัน");
        assertThat(again.one("#acknowledge [name=key]").attr("value"))
                .isEqualTo(page.one("#acknowledge [name=key]").attr("value"));
    }

    @Test
    void what_is_missing_or_refused_is_said_beside_its_field() {
        Page page = browser.open("/staff/complaints/c-2");
        Page missing = browser.submit(page.one("#resolve form"), Map.of());
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.one("#resolve-outcome-error").text()).isEqualTo("โปรดกรอกข้อนี้");

        COMPLAINTS.answers(
                "POST /api/complaints/c-2/assign",
                400,
                "{\"type\": \"/problems#validation-failed\", \"status\": 400, \"errors\": [{\"field\": \"to\", \"message\": \"ไม่มีรหัสนี้\"}]}");
        Page refused = browser.submit(page.one("#assign form"), Map.of("to", "staff-9"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.one("#assign-to-error").text()).isEqualTo("ไม่มีรหัสนี้");
        assertThat(refused.one("#assign-to option[selected]").attr("value")).isEqualTo("staff-9");
    }

    @Test
    void a_document_is_published_as_evidence_with_its_day_of_the_buddhist_era() {
        ISSUER.person("staff-2", "itas-admin");
        INTEGRITY.answers("POST /api/disclosures", 201, "{\"id\": \"disclosure-new\"}");
        Page form = browser.open("/staff/disclosures/new/publish?fiscalYear=2564");
        assertThat(form.value("fiscalYear")).isEqualTo("2564");
        assertThat(form.html().select(".choice label").eachText())
                .containsExactly("1.1 คู่มือการปฏิบัติงานพร้อมแผนผังขั้นตอน", "1.2 ปิดประกาศ ณ จุดให้บริการ");

        Map<String, String> typed = Map.of(
                "kind", "MANUAL",
                "titleTh", "คู่มือกองช่าง",
                "evidenceFor", "1.2",
                "publishedOn.day", "๑๕",
                "publishedOn.month", "3",
                "publishedOn.year", "๒๕๖๔");
        Page done = browser.submit(form.one("main form"), typed);

        assertThat(done.header("Location")).isEqualTo("/staff/disclosures/disclosure-new");
        assertThat(INTEGRITY.received("POST /api/disclosures").getFirst().body())
                .contains("\"fiscalYear\":2564", "\"publishedOn\":\"2021-03-15\"", "\"measure\":1", "\"step\":2");
    }

    @Test
    void a_day_that_is_none_is_said_so() {
        ISSUER.person("staff-2", "itas-admin");
        Page form = browser.open("/staff/disclosures/new/publish?fiscalYear=2564");
        Page again = browser.submit(
                form.one("main form"),
                Map.of(
                        "titleTh",
                        "x",
                        "kind",
                        "PLAN",
                        "publishedOn.day",
                        "31",
                        "publishedOn.month",
                        "2",
                        "publishedOn.year",
                        "2564"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("#publish-publishedOn-error").text()).startsWith("ไม่มีวันที่นี้");
        assertThat(INTEGRITY.received("POST /api/disclosures")).isEmpty();
    }

    @Test
    void a_document_that_is_withdrawn_cannot_be_withdrawn_again() {
        ISSUER.person("staff-2", "officer");
        Page shown = browser.open("/staff/disclosures/disclosure-abc");
        assertThat(shown.html().select("#withdraw button.danger")).hasSize(1);
        Page gone = browser.get("/staff/disclosures/disclosure-gone");
        assertThat(gone.html().select("#withdraw")).isEmpty();
        assertThat(gone.one(".facts").text()).contains("2 เมษายน 2564", "มีฉบับใหม่ใช้แทน");
    }

    @Test
    void measures_lead_to_the_form_for_evidence_of_their_year() {
        ISSUER.person("staff-2", "officer");
        Page measures = browser.open("/staff/measures?fiscalYear=2564");

        assertThat(measures.one("tbody a").attr("href")).isEqualTo("/staff/disclosures/new/publish?fiscalYear=2564");
        assertThat(measures.one("tbody").text()).contains("1.2");

        ISSUER.person("staff-3", "head");
        Page read = new DeskBrowser("localhost", GATEWAY.port()).open("/staff/measures?fiscalYear=2564");
        assertThat(read.html().select("tbody tr")).isNotEmpty();
        assertThat(read.html().select("tbody a"))
                .as("who may not publish is not led there")
                .isEmpty();
    }
}
