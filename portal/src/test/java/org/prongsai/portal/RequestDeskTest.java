package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What service officers do at the desk. */
class RequestDeskTest extends PortalTest {

    private static final String ONE = "/staff/requests/request-1";

    private final DeskBrowser browser = new DeskBrowser("localhost", GATEWAY.port());

    @BeforeEach
    void anOfficer() {
        ISSUER.person("staff-6", "service-officer");
    }

    @Test
    void what_is_overdue_comes_first_in_the_work_list() {
        Page work = browser.open("/staff");

        assertThat(work.html().select(".work h2").eachText())
                .containsExactly(
                        "คำขอรับบริการ เกินเวลามาตรฐาน",
                        "คำขอรับบริการ รอรับเรื่อง",
                        "คำขอรับบริการ รอดำเนินการให้แล้วเสร็จ");
        assertThat(work.one(".due-list li").text()).contains("2570-M3WT8Q2Z4K", "เกินกำหนด", "09.08");
        assertThat(work.one(".due-list a").attr("href")).isEqualTo(ONE);
    }

    @Test
    void a_request_is_read_by_the_questions_of_its_form() {
        Page page = browser.open(ONE);

        assertThat(page.html().select("table tbody tr").eachText())
                .containsExactly(
                        "ชื่อและนามสกุล ผู้ขอ ตัวอย่าง",
                        "วันเกิด 1 ธันวาคม 2509",
                        "วิธีรับเงิน รับเงินสด",
                        "ความยินยอม ยินยอม");
        assertThat(page.html().select("details.action").eachAttr("id")).containsExactly("accept", "reject");
        assertThat(browser.get(ONE + "?lang=en").one("table").text()).contains("How it is paid In cash");
    }

    @Test
    void a_request_is_accepted_for_the_version_that_was_seen() {
        String call = "POST /api/service-requests/request-1/accept";
        ESERVICE.answers(call, 200, "{\"id\": \"request-1\"}");
        Page done = browser.submit(browser.open(ONE).one("#accept form"), Map.of("note", "กำลังตรวจเอกสาร"));

        assertThat(done.header("Location")).isEqualTo(ONE + "?done=accept");
        StubService.Received sent = ESERVICE.received(call).getFirst();
        assertThat(sent.version()).isEqualTo("\"1\"");
        assertThat(sent.body()).isEqualTo("{\"note\":\"กำลังตรวจเอกสาร\"}");
    }

    @Test
    void nobody_is_rejected_without_a_reason() {
        Page again = browser.submit(browser.open(ONE).one("#reject form"), Map.of());

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.one("#reject-reason-error").text()).isEqualTo("โปรดกรอกข้อนี้");
        assertThat(again.one("#reject").hasAttr("open")).isTrue();
    }
}
