package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.browser.Chromium;
import org.prongsai.acceptance.browser.SharedChromium;
import org.prongsai.acceptance.browser.Visitor;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;

@ExtendWith({SharedPlatform.class, SharedChromium.class})
class ExecutiveIT {

    private final Platform platform;
    private final Chromium chromium;

    ExecutiveIT(Platform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void sees_what_is_late_and_opens_the_reports_behind_it() {
        Visitor executive = StaffMember.signsIn(
                        StaffMember.arrives(platform, chromium), "nayok", platform.demoPassword())
                .looks("desk-executive");
        assertThat(executive.main().innerText()).contains("ภาพรวมของหน่วยงาน", "เกินกำหนดตอบ", "มาตรการที่ล่าช้า");

        executive.follows("สถิติเรื่องร้องเรียน").looks("executive-complaints");
        assertThat(executive.main().locator("table").count()).isPositive();
        executive.opens("/staff").follows("ความก้าวหน้าของมาตรการ").looks("executive-measures");
        executive.opens("/staff").follows("คะแนน OIT รายข้อ").looks("executive-oit");
        executive.opens("/staff").follows("รายการงานตามกำหนด").looks("executive-obligations");
        StaffMember.signsOut(executive);
    }
}
