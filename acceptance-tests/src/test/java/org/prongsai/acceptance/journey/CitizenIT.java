package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.browser.Visitor.Device.PHONE;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.browser.Chromium;
import org.prongsai.acceptance.browser.SharedChromium;
import org.prongsai.acceptance.browser.Visitor;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;

/** A citizen with a telephone whose browser runs no scripts. */
@ExtendWith({SharedPlatform.class, SharedChromium.class})
class CitizenIT {

    private final Visitor citizen;
    private final Agency tuayang;

    CitizenIT(Platform platform, Chromium chromium) {
        this.tuayang = platform.tuayang();
        this.citizen = chromium.visitor(platform.site("tuayang.localhost"), PHONE, false, Pictures.DIRECTORY);
    }

    @AfterEach
    void leaves() {
        assertThat(citizen.page().context().cookies())
                .as("nobody is remembered")
                .isEmpty();
        citizen.close();
    }

    @Test
    void complains_and_follows_the_case_by_the_receipt() {
        citizen.opens("/").looks("home");
        citizen.follows("แจ้งเรื่อง").looks("complaint-kinds");
        citizen.follows("ร้องเรียนการให้บริการ").looks("complaint-form");
        citizen.types("หัวข้อเรื่อง", "ไฟทางหน้าวัดดับ").presses("ส่งเรื่อง").looks("complaint-form-refused");
        assertThat(citizen.field("หัวข้อเรื่อง").inputValue())
                .as("what was typed stays")
                .isEqualTo("ไฟทางหน้าวัดดับ");
        citizen.types("รายละเอียด", "ดับมาสามคืนแล้ว ทางเข้าวัดมืดมาก").presses("ส่งเรื่อง");

        assertThat(citizen.heading()).isEqualTo("รับเรื่องของท่านแล้ว");
        citizen.looks("complaint-receipt");
        String code = citizen.main().locator("p.code").innerText();
        citizen.opens("/complaints/status").looks("complaint-status");
        citizen.types("รหัสติดตามเรื่อง", code).presses("ดูเรื่องของฉัน");

        assertThat(citizen.heading()).isEqualTo("เรื่องของท่าน");
        assertThat(citizen.main().innerText())
                .contains("รับเรื่องแล้ว")
                .as("who finds the page open reads nothing of the complaint")
                .doesNotContain("ไฟทางหน้าวัดดับ");
        citizen.looks("complaint-progress");
    }

    @Test
    void reports_corruption_without_a_name_and_is_heard_to_the_end() {
        citizen.opens("/").follows("ร้องเรียนการทุจริตและประพฤติมิชอบ").looks("corruption-form");
        citizen.types("หัวข้อเรื่อง", "เรียกเงินค่าออกใบอนุญาต")
                .types("รายละเอียด", "เจ้าหน้าที่ขอเงินสองพันบาท มีพยานอยู่ด้วยสองคน")
                .presses("ส่งเรื่อง");
        assertThat(citizen.heading()).isEqualTo("รับเรื่องของท่านแล้ว");
        assertThat(citizen.main().locator(".receipt svg").isVisible())
                .as("a QR code to take along")
                .isTrue();
        citizen.looks("corruption-receipt");
        String code = citizen.main().locator("p.code").innerText();

        citizen.presses("ดูสถานะตอนนี้");
        assertThat(citizen.heading()).isEqualTo("เรื่องของท่าน");
        citizen.types("เขียนถึงเจ้าหน้าที่", "มีใบเสร็จอีกหนึ่งใบ").presses("ส่งข้อความ");
        assertThat(citizen.said(AriaRole.STATUS)).contains("ส่งข้อความถึงเจ้าหน้าที่แล้ว");
        citizen.looks("corruption-message");

        Case asked = ask(caseOf(code));
        comesBackWith(code).looks("corruption-asked");
        assertThat(citizen.main().innerText())
                .contains("รอข้อมูลจากผู้แจ้ง", "ใบเสร็จเล่มที่เท่าใด")
                .as("who finds the page open reads nothing of the complaint")
                .doesNotContain("เรียกเงินค่าออกใบอนุญาต");
        citizen.unfolds("ขอถอนเรื่อง").types("เหตุผล", "กลัวถูกกลั่นแกล้ง").presses("ยืนยันขอถอนเรื่อง");
        assertThat(citizen.said(AriaRole.STATUS)).contains("บันทึกการขอถอนเรื่องแล้ว");
        citizen.looks("corruption-withdrawn");
        citizen.types("เขียนถึงเจ้าหน้าที่", "เล่มที่สิบสอง").presses("ส่งข้อความ");
        assertThat(citizen.main().innerText())
                .as("a case of corruption goes on")
                .contains("กำลังตรวจสอบข้อเท็จจริง");

        decide(asked);
        comesBackWith(code).looks("corruption-decided");
        assertThat(citizen.main().innerText()).contains("มีมูล");
        citizen.field("4 ดาว").check();
        citizen.types("อะไรดีแล้ว", "ติดตามได้ตลอด").presses("ให้คะแนน");
        assertThat(citizen.said(AriaRole.STATUS)).contains("บันทึกคะแนนแล้ว");
        citizen.looks("corruption-rated");
        citizen.types("เหตุผลที่ขอให้พิจารณาอีกครั้ง", "มีพยานอีกคน").presses("ขอให้พิจารณาอีกครั้ง");
        assertThat(citizen.said(AriaRole.STATUS)).contains("รับคำขอแล้ว");
        citizen.looks("corruption-reopened");
    }

    private Visitor comesBackWith(String code) {
        return citizen.opens("/complaints/status")
                .types("รหัสติดตามเรื่อง", code)
                .presses("ดูเรื่องของฉัน");
    }

    private Case caseOf(String code) {
        Receipt held = new Receipt("", code, "", "");
        String number = tuayang.statusOf(held).path("trackingNumber").asString();
        return tuayang.caseOf(new Receipt(number, code, "", ""));
    }

    /** Staff take the case on and ask its reporter. */
    private Case ask(Case filed) {
        Case triaged = tuayang.step(tuayang.supervisor(), filed, "triage", Map.of("finding", "WITNESSES_NAMED"));
        Case acknowledged = tuayang.step(tuayang.handler(), triaged, "acknowledge", Map.of("note", "รับเรื่องแล้ว"));
        Case assigned = tuayang.step(
                tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("complaint-handler")));
        Case investigated = tuayang.step(tuayang.handler(), assigned, "investigate", Map.of());
        return tuayang.step(
                tuayang.handler(), investigated, "request-information", Map.of("text", "ใบเสร็จเล่มที่เท่าใด"));
    }

    private void decide(Case asked) {
        Case answered = tuayang.cases().stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst()
                .orElseThrow();
        Case decided = tuayang.step(tuayang.handler(), answered, "resolve", Map.of("outcome", "WELL_FOUNDED"));
        tuayang.step(tuayang.supervisor(), decided, "close", Map.of("note", "ส่งเรื่องให้ผู้มีอำนาจลงโทษแล้ว"));
    }

    @Test
    void asks_for_a_service_and_follows_the_request_by_the_receipt() {
        citizen.opens("/services").looks("services");
        citizen.follows("ยืมพัสดุ").looks("service");
        citizen.follows("ยื่นคำขอ").looks("request-form");
        citizen.types("ชื่อ", "ผู้ยืม ตัวอย่าง")
                .types("เลขประจำตัวประชาชน", "9000000000004")
                .types("โทรศัพท์", "081 234 5678")
                .types("พัสดุที่ต้องการยืม", "โต๊ะ 10 ตัว")
                .types("ใช้เพื่ออะไร", "งานบุญประจำหมู่บ้าน")
                .types("ต้องการใช้ตั้งแต่วันที่", "1 มีนาคม 2570")
                .types("จะส่งคืนภายในวันที่", "3 มีนาคม 2570")
                .presses("ส่งคำขอ");

        assertThat(citizen.heading()).isEqualTo("รับคำขอของท่านแล้ว");
        citizen.looks("request-receipt");
        String code = citizen.main().locator("p.code").innerText();
        citizen.opens("/services/status").looks("request-status");
        citizen.types("รหัสติดตามคำขอ", code).presses("ดูคำขอของฉัน");

        assertThat(citizen.heading()).isEqualTo("คำขอของท่าน");
        assertThat(citizen.main().innerText())
                .contains("ยื่นคำขอแล้ว")
                .as("who finds the page open reads nothing of the person")
                .doesNotContain("9000000000004", "ผู้ยืม ตัวอย่าง");
        citizen.looks("request-progress");
    }

    @Test
    void looks_at_what_the_agency_promised_and_did() {
        citizen.opens("/measures").looks("measures");
        citizen.page().locator(".measure h2 a, .measure h3 a").first().click();
        citizen.looks("measure");
        citizen.opens("/statistics/complaints?fiscalYear=2569").looks("complaint-statistics");
        assertThat(citizen.main().locator("table").count()).isPositive();
        citizen.opens("/services/statistics/2569").looks("service-statistics");
        citizen.opens("/procurements").looks("procurements");
        citizen.opens("/procurements/statistics/2569").looks("procurement-statistics");
        assertThat(citizen.main().locator("table").count()).isPositive();
    }
}
