package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What procurement officers do at the desk. */
class ProcurementDeskTest extends PortalTest {

    private static final String DRAFT = "/staff/procurements/ocds-prongsai-khambok-2564-0005";
    private static final String AWARD = "POST " + ProcurementExamples.DRAFT + "/award";

    private final DeskBrowser browser = new DeskBrowser("localhost", GATEWAY.port());

    @BeforeEach
    void anOfficer() {
        ISSUER.person("staff-5", "procurement-officer");
    }

    @Test
    void what_waits_for_a_next_step_is_in_the_work_list() {
        Page work = browser.open("/staff");

        assertThat(work.one(".work h2").text()).contains("การจัดซื้อจัดจ้าง", "รอบันทึกผลการคัดเลือก");
        assertThat(work.html().select(".due-list a").eachText())
                .contains("จ้างเหมาซ่อมประปาหมู่บ้าน")
                .hasSize(2);
    }

    @Test
    void a_case_shows_its_bids_its_versions_and_what_the_service_allows() {
        Page page = browser.open("/staff/procurements/ocds-prongsai-khambok-2564-0006");

        assertThat(page.one(".facts").text()).contains("1,249,000.00", "มาตรา ๕๖ (๒) (ง)", "1/2564");
        assertThat(page.one("table").text()).contains("หจก. ตัวอย่างก่อสร้าง", "1,100,000.00", "ผู้ชนะ");
        assertThat(page.html().select(".timeline a").eachAttr("href"))
                .containsExactly(
                        "/procurements/ocds-prongsai-khambok-2564-0006/versions/2",
                        "/procurements/ocds-prongsai-khambok-2564-0006/versions/3");
        assertThat(page.one(".timeline").text()).contains("แก้ไขฉบับที่ 2", "พิมพ์ผิด");
        assertThat(page.html().select("details.action").eachAttr("id"))
                .containsExactly("contract", "cancellation", "correct-award");
    }

    @Test
    void a_correction_begins_from_what_stands_and_says_which_version_was_wrong() {
        String call = "POST " + ProcurementExamples.AWARDED + "/award";
        PROCUREMENT.answers(call, 200, "{\"id\": \"ocds-prongsai-khambok-2564-0006\"}");
        Page page = browser.open("/staff/procurements/ocds-prongsai-khambok-2564-0006");
        assertThat(page.html()
                        .select("#correct-award [name=bidders.1.taxNumber]")
                        .attr("value"))
                .as("a natural person's number is shown to nobody")
                .isEmpty();

        Page done = browser.submit(
                page.one("#correct-award form"),
                Map.of(
                        "corrects", "พิมพ์ราคาผิด",
                        "bidders.1.name", "ผู้เสนอราคารายที่สอง",
                        "bidders.1.taxNumber", "1101700203451",
                        "agreedPrice", "๑,๐๙๐,๐๐๐"));

        assertThat(done.status()).isEqualTo(302);
        StubService.Received sent = PROCUREMENT.received(call).getFirst();
        assertThat(sent.version()).isEqualTo("\"4\"");
        assertThat(sent.body())
                .contains("\"corrects\":{", "\"version\":4", "\"reasonTh\":\"พิมพ์ราคาผิด\"")
                .contains("\"winner\":0", "\"agreedPrice\":\"1090000\"", "\"occurredOn\":\"2021-01-27\"")
                .contains("{\"kind\":\"JURISTIC\",\"name\":\"หจก. ตัวอย่างก่อสร้าง\",\"taxNumber\":\"0105500000000\"")
                .doesNotContain("standing");
    }

    @Test
    void an_award_without_bidders_is_refused_beside_the_field_and_keeps_what_was_typed() {
        Page page = browser.open(DRAFT);
        Page again = browser.submit(
                page.one("#award form"),
                Map.of(
                        "winner", "1",
                        "agreedPrice", "95000",
                        "reasonTh", "เสนอราคาต่ำสุด",
                        "occurredOn.day", "26",
                        "occurredOn.year", "2564"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("#award-bidders-error").text()).isEqualTo("โปรดกรอกข้อนี้");
        assertThat(again.one("#award textarea").text()).isEqualTo("เสนอราคาต่ำสุด");
        assertThat(PROCUREMENT.received(AWARD)).isEmpty();
    }

    @Test
    void rows_left_empty_are_left_out_and_what_is_wrong_with_a_bid_stands_in_its_row() {
        PROCUREMENT.answers(AWARD, 400, """
                {"type": "/problems#validation-failed", "status": 400, "errors": [
                  {"field": "bidders[1].price", "message": "จำนวนเงินต้องมากกว่าศูนย์"}]}""");
        Page page = browser.open(DRAFT);
        Map<String, String> typed = new HashMap<>(bidder(0, "หจก. หนึ่ง", "0105500000001", "100,000.00"));
        typed.putAll(bidder(2, "หจก. สอง", "0105500000002", "-5"));
        typed.putAll(Map.of("winner", "3", "agreedPrice", "95,000", "reasonTh", "ต่ำสุด"));
        typed.putAll(Map.of("occurredOn.day", "26", "occurredOn.month", "1", "occurredOn.year", "2564"));

        Page again = browser.submit(page.one("#award form"), typed);

        assertThat(PROCUREMENT.received(AWARD).getFirst().body())
                .as("the third row on the page is the second bidder")
                .contains("\"winner\":1", "\"price\":\"100000.00\"", "\"price\":\"-5\"");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("[id=award-bidders.2.price-error]").text()).isEqualTo("จำนวนเงินต้องมากกว่าศูนย์");
        assertThat(again.html().select("[name=bidders.2.price]").attr("value")).isEqualTo("-5");
        assertThat(again.html().select("[name=bidders.1.name]").attr("value")).isEmpty();
    }

    @Test
    void a_form_gets_more_rows_without_a_script_and_without_sending_anything() {
        Page page = browser.open(DRAFT);
        Map<String, String> typed = new HashMap<>(bidder(0, "หจก. หนึ่ง", "0105500000001", "100"));
        typed.put("more", "bidders");

        Page longer = browser.submit(page.one("#award form"), typed);

        assertThat(longer.status()).isEqualTo(200);
        assertThat(longer.html().select("#award [name^=bidders.][name$=.price]"))
                .hasSize(6);
        assertThat(longer.html().select("#award [name=bidders.0.name]").attr("value"))
                .isEqualTo("หจก. หนึ่ง");
        assertThat(longer.html().select("#award .error, .notice")).isEmpty();
        assertThat(PROCUREMENT.received(AWARD)).isEmpty();
    }

    private static Map<String, String> bidder(int row, String name, String number, String price) {
        String begin = "bidders." + row + ".";
        return Map.of(
                begin + "kind", "JURISTIC", begin + "name", name, begin + "taxNumber", number, begin + "price", price);
    }

    @Test
    void a_procurement_begins_from_an_item_of_the_plan() {
        PROCUREMENT.answers("POST /api/procurements", 201, "{\"id\": \"ocds-prongsai-khambok-2564-0009\"}");
        Page plan = browser.open("/staff/procurement-plan?fiscalYear=2564");
        assertThat(plan.one("tbody").text()).contains("1. จ้างก่อสร้างถนน", "1,250,000.00", "มกราคม 2564");

        Page form = browser.get(plan.one("tbody a").attr("href"));
        assertThat(form.value("titleTh")).isEqualTo("จ้างก่อสร้างถนน");
        Page done = browser.submit(
                form.one("main form"),
                Map.of("occurredOn.day", "4", "occurredOn.month", "1", "occurredOn.year", "๒๕๖๔"));

        assertThat(done.header("Location")).isEqualTo("/staff/procurements/ocds-prongsai-khambok-2564-0009");
        assertThat(PROCUREMENT.received("POST /api/procurements").getFirst().body())
                .contains(
                        "\"fiscalYear\":2564",
                        "\"planItem\":1",
                        "\"budget\":\"1250000.00\"",
                        "\"method\":\"E_BIDDING\"");
    }

    @Test
    void a_plan_is_adopted_item_by_item_with_months_of_its_own_year() {
        PROCUREMENT.answers("POST /api/procurement-plans", 201, "{\"id\": \"procurement-plan-2565\"}");
        Page form = browser.open("/staff/procurement-plan/new/adopt");
        Map<String, String> typed = new HashMap<>(Map.of("fiscalYear", "2565"));
        typed.putAll(Map.of("adoptedOn.day", "1", "adoptedOn.month", "10", "adoptedOn.year", "2564"));
        typed.putAll(item(0, "1", "10"));
        typed.putAll(item(3, "2", "9"));

        Page done = browser.submit(form.one("main form"), typed);

        assertThat(done.header("Location")).isEqualTo("/staff/procurement-plan");
        assertThat(PROCUREMENT
                        .received("POST /api/procurement-plans")
                        .getFirst()
                        .body())
                .contains("\"fiscalYear\":2565", "\"number\":1", "\"number\":2")
                .contains("\"plannedFor\":\"2021-10\"", "\"plannedFor\":\"2022-09\"");
    }

    private static Map<String, String> item(int row, String number, String month) {
        String begin = "items." + row + ".";
        return Map.of(
                begin + "number", number,
                begin + "titleTh", "ซื้อวัสดุสำนักงาน",
                begin + "category", "GOODS",
                begin + "method", "SPECIFIC",
                begin + "budget", "98,500.50",
                begin + "plannedFor", month);
    }

    @Test
    void who_only_reads_is_offered_no_beginning() {
        ISSUER.person("staff-6", "head");
        assertThat(browser.open("/staff/procurements").html().select("main a.button"))
                .isEmpty();
        assertThat(browser.get("/staff/procurements/new/begin").status()).isEqualTo(403);
        assertThat(browser.get("/staff/procurement-plan").status()).isEqualTo(403);
    }
}
