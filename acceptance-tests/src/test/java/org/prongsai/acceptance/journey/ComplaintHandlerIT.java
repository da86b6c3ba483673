package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.complaint;

import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
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

@ExtendWith({SharedPlatform.class, SharedChromium.class})
class ComplaintHandlerIT {

    private static final String LEGAL_OFFICER = "นายตัวอย่าง ยุติธรรม (บุคคลสมมุติ) · นิติกร";

    private final Platform platform;
    private final Chromium chromium;
    private final Agency tuayang;

    ComplaintHandlerIT(Platform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.tuayang = platform.tuayang();
    }

    @Test
    void finds_a_new_case_and_answers_whoever_complained() {
        Receipt receipt = tuayang.file(complaint("SERVICE", "electricity", "ไฟทางดับทั้งซอย"));
        Case filed = tuayang.caseOf(receipt);
        Visitor handler = StaffMember.arrives(platform, chromium).looks("login");
        StaffMember.signsIn(handler, "legal-officer", "not the password").looks("login-refused");
        StaffMember.signsIn(handler, "legal-officer", platform.demoPassword()).looks("desk-work");
        assertThat(handler.heading()).isEqualTo("งานของฉัน");

        handler.follows("เรื่องร้องเรียน").looks("desk-complaints");
        handler.follows(filed.trackingNumber()).looks("desk-complaint");
        handler.types("ข้อความถึงผู้แจ้ง", "รับเรื่องแล้ว ช่างจะเข้าตรวจภายในสามวัน")
                .presses("ตอบรับเรื่อง");

        assertThat(handler.said(AriaRole.STATUS)).contains("ตอบรับเรื่องแล้ว");
        handler.looks("desk-complaint-acknowledged");
        assertThat(tuayang.statusOf(receipt)
                        .path("timeline")
                        .path(1)
                        .path("note")
                        .asString())
                .as("whoever complained reads the answer")
                .isEqualTo("รับเรื่องแล้ว ช่างจะเข้าตรวจภายในสามวัน");
        StaffMember.signsOut(handler);
    }

    @Test
    void takes_a_case_of_corruption_to_its_end_with_those_who_have_to_agree() {
        var told = new HashMap<>(complaint("CORRUPTION", "bribery", "เรียกเงินค่าออกใบอนุญาต"));
        told.put("reporter", Map.of("name", "ผู้แจ้ง สมมุติ"));
        Receipt receipt = tuayang.file(told);
        String number = receipt.trackingNumber();
        String address = "/staff/complaints/" + tuayang.caseOf(receipt).id();
        Visitor handler = arrives("legal-officer");
        Visitor supervisor = arrives("head-of-office");

        handler.follows("เรื่องร้องเรียน").types("เลขรับเรื่อง", number).presses("แสดง");
        handler.follows(number).looks("desk-corruption");
        handler.chooses("ผลการพิจารณาเบื้องต้น", "ระบุพยานบุคคล").presses("พิจารณาเบื้องต้น");
        assertThat(handler.said(AriaRole.STATUS)).contains("บันทึกผลการพิจารณาเบื้องต้นแล้ว");
        handler.types("ข้อความถึงผู้แจ้ง", "รับเรื่องแล้ว").presses("ตอบรับเรื่อง");

        supervisor.follows("เรื่องร้องเรียน").follows("เรื่องทั้งหมดตามกำหนด").looks("desk-board");
        supervisor
                .opens(address)
                .unfolds("มอบหมายเจ้าหน้าที่")
                .chooses("เจ้าหน้าที่ผู้รับผิดชอบ", LEGAL_OFFICER)
                .presses("มอบหมายเจ้าหน้าที่");
        assertThat(supervisor.said(AriaRole.STATUS)).contains("มอบหมายเจ้าหน้าที่แล้ว");

        handler.opens(address).presses("เริ่มตรวจสอบข้อเท็จจริง");
        handler.unfolds("ขอข้อมูลเพิ่มจากผู้แจ้ง")
                .types("สิ่งที่ขอให้ผู้แจ้งบอก", "เกิดขึ้นวันใด")
                .presses("ขอข้อมูลเพิ่มจากผู้แจ้ง");
        tuayang.send(receipt, "messages", Map.of("text", "วันจันทร์ช่วงบ่าย")).json(201);
        handler.opens(address)
                .unfolds("เพิ่มบันทึกภายใน")
                .types("บันทึก", "ตรวจสมุดลงเวลาแล้ว")
                .presses("เพิ่มบันทึกภายใน");
        assertThat(handler.main().innerText()).contains("เกิดขึ้นวันใด", "วันจันทร์ช่วงบ่าย", "ตรวจสมุดลงเวลาแล้ว");
        handler.looks("desk-corruption-talk");

        readsWhoReported(handler, supervisor, address, number);

        handler.opens(address)
                .unfolds("บันทึกผลการพิจารณา")
                .chooses("ผลการพิจารณา", "มีมูล")
                .types("คำชี้แจงถึงผู้แจ้ง", "พบว่าเป็นความจริง")
                .presses("บันทึกผลการพิจารณา");
        assertThat(handler.main().locator("#close").count())
                .as("who investigated it does not end it")
                .isZero();
        supervisor
                .opens(address)
                .unfolds("ยุติเรื่อง")
                .types("คำชี้แจงถึงผู้แจ้ง", "ส่งเรื่องให้ผู้มีอำนาจลงโทษแล้ว")
                .presses("ยุติเรื่อง");
        supervisor.looks("desk-corruption-closed");
        assertThat(tuayang.statusOf(receipt).path("status").asString()).isEqualTo("CLOSED");
        supervisor.opens(address + "/print").looks("desk-corruption-print");
        handler.close();
        supervisor.close();
    }

    private void readsWhoReported(Visitor handler, Visitor supervisor, String address, String number) {
        handler.unfolds("ข้อมูลผู้แจ้งและการเก็บรักษา")
                .unfolds("ขออนุญาตอ่านข้อมูลผู้แจ้ง")
                .types("เหตุผล", "ต้องนัดพบพยาน")
                .presses("ขออนุญาตอ่านข้อมูลผู้แจ้ง");
        assertThat(handler.main().innerText()).doesNotContain("ผู้แจ้ง สมมุติ");
        supervisor.opens("/staff").looks("desk-work-supervisor");
        assertThat(supervisor.main().innerText()).contains("มีผู้ขออ่านข้อมูลผู้แจ้ง รอท่านอนุญาต");
        supervisor
                .follows(number)
                .unfolds("อนุญาตให้อ่านข้อมูลผู้แจ้ง")
                .chooses("ผู้ขออ่าน", LEGAL_OFFICER)
                .presses("อนุญาตให้อ่านข้อมูลผู้แจ้ง");
        handler.opens(address).follows("อ่านข้อมูลของผู้แจ้ง").presses("อ่าน และให้บันทึก");
        assertThat(handler.main().innerText()).contains("ผู้แจ้ง สมมุติ");
        handler.looks("desk-corruption-reporter");
    }

    private Visitor arrives(String loginName) {
        return StaffMember.signsIn(StaffMember.arrives(platform, chromium), loginName, platform.demoPassword());
    }

    @Test
    void is_told_what_a_colleague_did_in_the_meantime_and_loses_nothing() {
        Receipt receipt = tuayang.file(complaint("SERVICE", "road", "ถนนเข้าตลาดเป็นหลุม"));
        Case filed = tuayang.caseOf(receipt);
        Visitor handler = arrives("legal-officer");
        handler.opens("/staff/complaints/" + filed.id()).types("ข้อความถึงผู้แจ้ง", "จะส่งช่างไปดูวันศุกร์");
        tuayang.step(tuayang.handler(), filed, "acknowledge", Map.of("note", "ช่างจะไปวันพุธ"));

        handler.presses("ตอบรับเรื่อง");

        assertThat(handler.said(AriaRole.ALERT))
                .contains("มีผู้อื่นดำเนินการกับเรื่องนี้ไปก่อนแล้ว", "ช่างจะไปวันพุธ")
                .as("what was typed stays")
                .contains("จะส่งช่างไปดูวันศุกร์");
        handler.looks("desk-complaint-conflict");
        assertThat(tuayang.caseOf(receipt).version())
                .as("nothing was done twice")
                .isEqualTo(filed.version() + 1);
        handler.close();
    }
}
