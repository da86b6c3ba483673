package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.portal.components.Bars;
import org.prongsai.portal.components.Moment;
import org.prongsai.portal.components.Option;
import org.prongsai.support.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every part that pages are made of, with the longest words that they have to hold. */
@Controller
class DesignController {

    private static final LocalDate SOME_DAY = LocalDate.of(2021, 3, 15);

    @OpenToAll
    @GetMapping("/design")
    String show(Model model) {
        model.addAttribute(
                "bars",
                new Bars(
                        "เรื่องร้องเรียนตามประเภท",
                        "ประเภท",
                        "เรื่อง",
                        List.of(
                                Bars.Bar.of("การบริหารทรัพยากรบุคคลและการเลื่อนขั้นเงินเดือน", 12),
                                Bars.Bar.of("ถนน ทางเท้า และไฟฟ้าสาธารณะ", 1_250),
                                Bars.Bar.of("การจัดซื้อจัดจ้าง", 318),
                                new Bars.Bar("อื่น ๆ", BigDecimal.ZERO, "0"))));
        model.addAttribute(
                "moments",
                List.of(
                        Moment.at(Instant.parse("2021-03-15T02:10:00Z"), "รับเรื่อง"),
                        Moment.at(Instant.parse("2021-03-16T07:45:00Z"), "ตอบรับเรื่องแล้ว")
                                .by("หัวหน้าสำนักปลัดองค์การบริหารส่วนตำบล")
                                .noting("ได้รับเรื่องของท่านแล้ว\nจะแจ้งผลการตรวจสอบข้อเท็จจริงภายใน 15 วัน"),
                        Moment.on(LocalDate.of(2021, 4, 2), "ยุติเรื่อง")));
        model.addAttribute(
                "options",
                List.of(
                        new Option("E_BIDDING", "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)"),
                        new Option(
                                "SPECIFIC",
                                "วิธีเฉพาะเจาะจง ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560")));
        model.addAttribute("someDay", SOME_DAY);
        return "design";
    }
}
