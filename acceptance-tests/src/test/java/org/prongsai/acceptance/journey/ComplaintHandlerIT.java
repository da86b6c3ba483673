package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.complaint;

import com.microsoft.playwright.options.AriaRole;
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
    void is_told_what_a_colleague_did_in_the_meantime_and_loses_nothing() {
        Receipt receipt = tuayang.file(complaint("SERVICE", "road", "ถนนเข้าตลาดเป็นหลุม"));
        Case filed = tuayang.caseOf(receipt);
        Visitor handler =
                StaffMember.signsIn(StaffMember.arrives(platform, chromium), "legal-officer", platform.demoPassword());
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
