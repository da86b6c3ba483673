package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an agency promised, answered and is asked to read, on the desk; and the view over all of it. */
class IntegrityDeskTest extends PortalTest {

    private final DeskBrowser browser = new DeskBrowser("localhost", GATEWAY.port());

    @Test
    void an_item_shows_the_executive_the_answer_and_what_became_of_earlier_ones() {
        ISSUER.person("staff-8", "executive");
        Page page = browser.open("/staff/oit-items/oit-x-o31");

        assertThat(page.one("h1").text()).contains("O31", "รอผู้บริหารอนุมัติ");
        assertThat(page.one(".facts a").attr("href")).isEqualTo("/statistics/complaints?fiscalYear=2564");
        assertThat(page.html().select(".timeline li").eachText())
                .satisfiesExactly(
                        entered -> assertThat(entered).contains("9 เมษายน 2564", "โดย นักวิเคราะห์นโยบายและแผน"),
                        returned ->
                                assertThat(returned).contains("10 เมษายน 2564", "ข้อมูลไม่ครบถ้วน", "ขอรายเดือนด้วย"),
                        again -> assertThat(again).contains("12 เมษายน 2564", "บันทึกคำตอบ"));
        assertThat(page.html().select("details.action").eachAttr("id")).containsExactly("approve", "return");
    }

    @Test
    void an_approval_is_sent_for_the_version_that_was_read() {
        ISSUER.person("staff-8", "executive");
        INTEGRITY.answers("POST /api/oit-items/oit-x-o31/approve", 200, "{\"id\": \"oit-x-o31\"}");
        Page page = browser.open("/staff/oit-items/oit-x-o31");
        Page done = browser.submit(page.one("#approve form"), Map.of());

        assertThat(done.header("Location")).isEqualTo("/staff/oit-items/oit-x-o31?done=approve");
        StubService.Received sent =
                INTEGRITY.received("POST /api/oit-items/oit-x-o31/approve").getFirst();
        assertThat(sent.version()).isEqualTo("\"2\"");
        assertThat(sent.body()).isEqualTo("{}");
    }

    @Test
    void a_second_person_is_needed_and_the_desk_says_why() {
        ISSUER.person("staff-8", "executive");
        INTEGRITY.answers(
                "POST /api/oit-items/oit-x-o31/approve",
                409,
                "{\"type\": \"/problems#second-person-needed\", \"status\": 409, \"detail\": \"ต้องเป็นผู้อื่น\"}");
        Page page = browser.open("/staff/oit-items/oit-x-o31");

        assertThat(browser.submit(page.one("#approve form"), Map.of())
                        .one("#again")
                        .text())
                .contains("ต้องเป็นผู้อื่น");
    }

    @Test
    void the_first_answer_is_entered_for_a_post_that_is_chosen_by_its_title() {
        ISSUER.person("staff-2", "itas-admin");
        INTEGRITY.answers("POST /api/oit-items/oit-x-o7/enter", 200, "{\"id\": \"oit-x-o7\"}");
        Page page = browser.open("/staff/oit-items/oit-x-o7");
        assertThat(page.html().select("#enter select[name=post] option").eachText())
                .containsExactly("โปรดเลือก", "นักวิเคราะห์นโยบายและแผน", "นิติกร");

        browser.submit(page.one("#enter form"), Map.of("url", "/news", "post", "policy-analyst"));
        StubService.Received sent =
                INTEGRITY.received("POST /api/oit-items/oit-x-o7/enter").getFirst();
        assertThat(sent.version()).isEqualTo("\"0\"");
        assertThat(sent.body()).isEqualTo("{\"url\":\"/news\",\"post\":\"policy-analyst\"}");
    }

    @Test
    void a_correction_begins_with_the_answer_that_was_returned() {
        ISSUER.person("staff-2", "itas-admin");
        INTEGRITY.answers("GET /api/oit-items/oit-x-o31", "\"2\"", IntegrityExamples.oitItem("RETURNED", "\"enter\""));
        Page page = browser.open("/staff/oit-items/oit-x-o31");

        assertThat(page.value("url")).isEqualTo("/statistics/complaints?fiscalYear=2564");
        assertThat(page.one("#enter textarea").text()).isEqualTo("สถิติของปี");
        assertThat(page.one("#enter option[selected]").attr("value")).isEqualTo("policy-analyst");
    }

    @Test
    void a_deficiency_changes_its_owner_and_keeps_its_day() {
        ISSUER.person("staff-5", "head");
        INTEGRITY.answers("POST /api/deficiencies/deficiency-x-o42/assign", 200, "{\"id\": \"deficiency-x-o42\"}");
        assertThat(browser.open("/staff/deficiencies").one("tbody").text()).contains("นิติกร", "เกินกำหนด");

        Page page = browser.get("/staff/deficiencies/deficiency-x-o42");
        assertThat(page.one("#assign option[selected]").attr("value")).isEqualTo("legal-officer");
        browser.submit(page.one("#assign form"), Map.of("owner", "finance"));
        assertThat(INTEGRITY
                        .received("POST /api/deficiencies/deficiency-x-o42/assign")
                        .getFirst()
                        .body())
                .isEqualTo("{\"owner\":\"finance\",\"dueOn\":\"2021-04-25\"}");
    }

    @Test
    void who_may_only_read_is_not_offered_to_begin() {
        ISSUER.person("staff-8", "executive");
        assertThat(browser.open("/staff/deficiencies").html().select("main .button"))
                .isEmpty();
        assertThat(browser.get("/staff/deficiencies/new/record").status()).isEqualTo(403);
    }

    @Test
    void who_issued_a_circular_sees_by_name_who_has_not_acknowledged_it() {
        ISSUER.person("staff-2", "officer");
        INTEGRITY.answers("GET /api/circulars/circular-x", "\"3\"", IntegrityExamples.circular("""
                {"acknowledged": [{"staff": "staff-7", "at": "2026-11-05T03:00:00Z"}], "outstanding": ["staff-9"]}""", "false"));
        Page page = browser.open("/staff/circulars/circular-x");

        assertThat(page.one(".facts").text())
                .contains("ผู้ที่ยังไม่รับทราบ เจ้าหน้าที่รับเรื่อง", "สำนักปลัด, กองคลัง", "1/2");
        assertThat(page.one(".timeline").text()).contains("โดย ผู้อำนวยการกองคลัง");
    }

    @Test
    void a_circular_waits_for_each_until_they_acknowledge_it_themselves() {
        INTEGRITY
                .answers(
                        "GET /api/circulars?acknowledged=false",
                        200,
                        Examples.list(IntegrityExamples.circular("null", "false")))
                .answers("POST /api/circulars/circular-x/acknowledge", 200, "{\"id\": \"circular-x\"}");
        Page work = browser.open("/staff");
        assertThat(work.html().select("a[href=/staff/circulars/circular-x]")).hasSize(1);

        Page page = browser.get("/staff/circulars/circular-x");
        assertThat(page.text()).doesNotContain("ผู้ที่ยังไม่รับทราบ");
        Page done = browser.submit(page.one("#acknowledge form"), Map.of());
        assertThat(done.header("Location")).isEqualTo("/staff/circulars/circular-x?done=acknowledge");
    }

    @Test
    void a_circular_is_issued_to_colleagues_chosen_by_name() {
        ISSUER.person("staff-2", "officer");
        INTEGRITY.answers("POST /api/circulars", 201, "{\"id\": \"circular-new\"}");
        Page form = browser.open("/staff/circulars/new/issue");
        assertThat(form.html().select("input[name=recipients]").eachAttr("value"))
                .containsExactly("staff-7", "staff-9");
        assertThat(form.value("issuedOn.day")).as("today").isNotEmpty();

        Page done = browser.submit(
                form.one("main form"), Map.of("titleTh", "เรื่อง", "units", "office", "recipients", "staff-9"));
        assertThat(done.header("Location")).isEqualTo("/staff/circulars/circular-new");
        assertThat(INTEGRITY.received("POST /api/circulars").getFirst().body())
                .contains("\"units\":[\"office\"]", "\"posts\":[]", "\"recipients\":[\"staff-9\"]", "\"issuedOn\"");
    }

    @Test
    void an_obligation_is_fulfilled_by_hand_with_a_reason() {
        ISSUER.person("staff-5", "head");
        INTEGRITY.answers("POST /api/obligations/obligation-x/fulfil", 200, "{\"id\": \"obligation-x\"}");
        Page page = browser.open("/staff/obligations/obligation-x");
        assertThat(browser.submit(page.one("#fulfil form"), Map.of()).status()).isEqualTo(400);

        browser.submit(page.one("#fulfil form"), Map.of("reason", "เห็นหนังสือแล้ว"));
        assertThat(INTEGRITY
                        .received("POST /api/obligations/obligation-x/fulfil")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"เห็นหนังสือแล้ว\"}");
    }

    @Test
    void a_long_part_of_the_work_list_shows_its_beginning_and_leads_to_the_rest() {
        ISSUER.person("staff-2", "itas-admin");
        Page work = browser.open("/staff");

        assertThat(work.html().select(".due-list a[href^=/staff/oit-items/]")).hasSize(10);
        assertThat(work.html().select(".work p a[href^=/staff/oit-items?]").attr("href"))
                .contains("fiscalYear=" + IntegrityExamples.YEAR, "state=MISSING");
    }

    @Test
    void the_executive_sees_what_is_late_everywhere_and_the_way_to_each_report() {
        ISSUER.person("staff-8", "executive");
        IntegrityExamples.late(REPORTING);
        Page work = browser.open("/staff");

        assertThat(work.html().select(".cards a").eachAttr("href"))
                .contains(
                        "/statistics/complaints?fiscalYear=" + IntegrityExamples.YEAR,
                        "/oit/" + IntegrityExamples.YEAR);
        assertThat(work.html().select(".cards .card").eachText())
                .anySatisfy(card -> assertThat(card).contains("เรื่องร้องเรียน", "เกินกำหนดตอบ 4", "ยังไม่ยุติ 6"))
                .anySatisfy(card -> assertThat(card).contains("ข้อบกพร่องจากการประเมิน", "เกินกำหนดแก้ไข 1"));
        assertThat(work.html().select(".due-list a").eachAttr("href")).contains("/staff/oit-items/oit-x-o31");
        assertThat(List.of(COMPLAINTS.received("GET /api/complaints"), ESERVICE.received("GET /api/service-requests")))
                .as("cases are not for the executive")
                .allMatch(List::isEmpty);
    }

    @Test
    void without_the_reports_the_executives_view_stands() {
        ISSUER.person("staff-8", "executive");
        REPORTING.goesDown();
        Page work = browser.open("/staff");

        assertThat(work.status()).isEqualTo(200);
        assertThat(work.html().select(".cards .notice")).hasSize(4);
        assertThat(work.one(".due-list").text()).contains("O31");
    }
}
