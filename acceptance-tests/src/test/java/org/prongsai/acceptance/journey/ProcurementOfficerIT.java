package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.browser.Chromium;
import org.prongsai.acceptance.browser.SharedChromium;
import org.prongsai.acceptance.browser.Visitor;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;

@ExtendWith({SharedPlatform.class, SharedChromium.class})
class ProcurementOfficerIT {

    private final LocalDate today = BangkokTime.today(Clock.systemUTC());

    private final Platform platform;
    private final Chromium chromium;

    ProcurementOfficerIT(Platform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void records_a_purchase_and_sees_it_as_the_public_does() {
        String title = "ซื้อกระดาษถ่ายเอกสารสำหรับงานประชุมหมู่บ้าน";
        Visitor officer = StaffMember.signsIn(
                        StaffMember.arrives(platform, chromium), "finance-director", platform.demoPassword())
                .looks("desk-procurement-work");
        officer.follows("แผนการจัดซื้อจัดจ้าง").looks("desk-procurement-plan");
        officer.opens("/staff/procurements").looks("desk-procurements");
        officer.follows("เริ่มจัดซื้อจัดจ้าง").looks("desk-procurement-begin");
        officer.types("ปีงบประมาณ", String.valueOf(FiscalYear.of(today).value()))
                .types("รายการที่จัดซื้อจัดจ้าง", title)
                .chooses("ประเภท", "ซื้อพัสดุ")
                .chooses("วิธีจัดซื้อจัดจ้าง", "เฉพาะเจาะจง")
                .types("วงเงินงบประมาณ", "4500")
                .typesDay("วันที่ดำเนินการ", today)
                .presses("เริ่มจัดซื้อจัดจ้าง");

        assertThat(officer.heading()).contains(title);
        officer.looks("desk-procurement");
        officer.unfolds("บันทึกผลการคัดเลือก")
                .chooses("ประเภทบุคคล", "นิติบุคคล")
                .types("ชื่อ", "ร้านตัวอย่าง")
                .types("เลขประจำตัวผู้เสียภาษี", "0990000000001")
                .types("ราคาที่เสนอ", "4400")
                .types("ผู้ชนะคือรายที่", "1")
                .types("ราคาที่ตกลงซื้อหรือจ้าง", "4400")
                .types("เหตุผลโดยสรุป", "เสนอราคาไม่เกินวงเงินและส่งของได้ทันที")
                .typesDay("วันที่ดำเนินการ", today)
                .presses("บันทึกผลการคัดเลือก");

        assertThat(officer.said(AriaRole.STATUS)).contains("บันทึกและเผยแพร่ผลการคัดเลือกแล้ว");
        officer.looks("desk-procurement-awarded");
        officer.follows("ดูหน้าที่ประชาชนเห็น").looks("procurement");
        assertThat(officer.heading()).contains(title);
        assertThat(officer.main().innerText()).contains("ร้านตัวอย่าง", "4,400");
        StaffMember.signsOut(officer.opens("/staff"));
    }
}
