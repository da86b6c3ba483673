package org.prongsai.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.browser.Visitor.Device.DESKTOP;

import org.prongsai.acceptance.browser.Chromium;
import org.prongsai.acceptance.browser.Visitor;
import org.prongsai.acceptance.platform.Platform;

/** The way into the desk, and out of it. */
final class StaffMember {

    private StaffMember() {}

    /** Somebody of the fictional agency before the page at which they sign in. */
    static Visitor arrives(Platform platform, Chromium chromium) {
        Visitor visitor = chromium.visitor(platform.site("tuayang.localhost"), DESKTOP, true, Pictures.DIRECTORY);
        visitor.opens("/").follows("สำหรับเจ้าหน้าที่");
        assertThat(visitor.heading()).startsWith("เข้าสู่ระบบเจ้าหน้าที่");
        return visitor;
    }

    static Visitor signsIn(Visitor visitor, String loginName, String password) {
        return visitor.types("ชื่อผู้ใช้", loginName)
                .types("รหัสผ่าน", password)
                .presses("เข้าสู่ระบบ");
    }

    static void signsOut(Visitor visitor) {
        visitor.presses("ออกจากระบบ").looks("signed-out");
        assertThat(visitor.heading()).as("the public front page").startsWith("บอกเราได้");
        visitor.opens("/staff");
        assertThat(visitor.heading()).as("the desk is closed again").startsWith("เข้าสู่ระบบเจ้าหน้าที่");
        visitor.close();
    }
}
