package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;

/** The pages as a browser without scripts gets them. */
@ExtendWith(SharedPlatform.class)
class PagesIT {

    private final Platform platform;
    private final Agency khambok;
    private final Agency tuayang;

    PagesIT(Platform platform) {
        this.platform = platform;
        this.khambok = platform.khambok();
        this.tuayang = platform.tuayang();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/complaints/new", "/complaints/new?kind=CORRUPTION", "/complaints/status", "/measures"})
    void every_page_is_thai_first_and_closed_to_strangers(String address) {
        Answer answer = khambok.anybody().with("Accept", "text/html").get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).as("nobody is remembered").isEmpty();
        Document page = page(answer);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.expectFirst("h1").text()).containsPattern("[ก-๙]");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void somebody_files_a_complaint_by_the_form_and_follows_it_by_the_receipt() {
        int before = tuayang.cases().size();
        Document form = page(tuayang.anybody().get("/complaints/new?kind=SERVICE"));
        Map<String, String> typed = Map.of(
                "kind", "SERVICE",
                "key", form.expectFirst("input[name=key]").attr("value"),
                "subject", "ท่อระบายน้ำอุดตัน",
                "description", "น้ำท่วมหน้าตลาดทุกครั้งที่ฝนตก",
                "category", "road");

        Document receipt = page(tuayang.anybody().submit("/complaints", typed));
        Document again = page(tuayang.anybody().submit("/complaints", typed));

        String code = receipt.expectFirst("input[name=receiptCode]").attr("value");
        assertThat(code).isNotBlank();
        assertThat(again.expectFirst("input[name=receiptCode]").attr("value"))
                .as("sent twice, filed once")
                .isEqualTo(code);
        assertThat(tuayang.cases()).hasSize(before + 1);
        Answer status = tuayang.anybody().submit("/complaints/status", Map.of("receiptCode", code));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.header("Cache-Control")).contains("no-store");
        assertThat(page(status).select(".timeline li")).hasSize(1);
        assertThat(status.text())
                .as("who finds the page open reads nothing of the complaint")
                .doesNotContain("ท่อระบายน้ำอุดตัน");
    }

    @Test
    void a_form_that_lacks_something_comes_back_with_what_was_typed() {
        Document form = page(tuayang.anybody().get("/complaints/new?kind=QUESTION"));

        Answer answer = tuayang.anybody()
                .submit(
                        "/complaints",
                        Map.of(
                                "kind",
                                "QUESTION",
                                "key",
                                form.expectFirst("input[name=key]").attr("value"),
                                "subject",
                                "ขอถามเรื่องภาษี"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page(answer).expectFirst("input[name=subject]").attr("value"))
                .isEqualTo("ขอถามเรื่องภาษี");
        assertThat(page(answer).select("[role=alert]")).isNotEmpty();
    }

    @Test
    void the_measures_page_shows_nine_measures_with_their_events() {
        platform.awaitRest();

        Answer answer = khambok.anybody().get("/measures?fiscalYear=2564");

        assertThat(answer.status()).isEqualTo(200);
        Document page = page(answer);
        assertThat(page.select("progress, [role=progressbar], meter").size()).isGreaterThanOrEqualTo(9);
        assertThat(page.text()).contains("จัดทำคู่มือการปฏิบัติงานและแผนผังขั้นตอนการปฏิบัติงาน");
    }

    @Test
    void the_fictional_agency_says_that_it_is() {
        assertThat(page(tuayang.anybody().get("/")).text()).contains("หน่วยงานสมมติ");
        assertThat(page(khambok.anybody().get("/")).text()).doesNotContain("หน่วยงานสมมติ");
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.text());
    }
}
