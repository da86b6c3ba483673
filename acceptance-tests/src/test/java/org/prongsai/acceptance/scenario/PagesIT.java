package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import tools.jackson.databind.JsonNode;

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
    void a_complaint_that_is_refused_says_so_beside_each_field_and_keeps_what_was_typed() {
        Document form = page(tuayang.anybody().get("/complaints/new?kind=SERVICE"));
        Map<String, String> typed = Map.of(
                "subject", "<script>alert(1)</script>".repeat(10),
                "description", "",
                "reporter.email", "ที่อยู่ <b>ผิด</b>");
        var sent = new HashMap<>(typed);
        sent.put("kind", "SERVICE");
        sent.put("key", form.expectFirst("input[name=key]").attr("value"));

        Answer filledIn = tuayang.anybody().submit("/complaints", sent);
        sent.put("description", "ไฟทางดับ");
        Answer complete = tuayang.anybody().submit("/complaints", sent);

        assertThat(filledIn.status()).isEqualTo(400);
        wrongBeside(page(filledIn), "description", "");
        assertThat(complete.status()).isEqualTo(400);
        wrongBeside(page(complete), "subject", sent.get("subject"));
        wrongBeside(page(complete), "reporter.email", sent.get("reporter.email"));
        assertThat(page(complete).select("script, main b")).isEmpty();
    }

    @Test
    void a_request_that_is_refused_says_so_beside_each_field_and_keeps_what_was_typed() {
        Document form = page(tuayang.anybody().get("/services/asset-loan/request"));
        var sent = new HashMap<String, String>();
        form.select("main form .field")
                .select("input, textarea")
                .forEach(field -> sent.put(field.attr("name"), "<script>alert(1)</script>"));
        assertThat(sent).hasSizeGreaterThan(5);
        Set<String> typed = Set.copyOf(sent.keySet());
        sent.put("key", form.expectFirst("input[name=key]").attr("value"));

        Answer answer = tuayang.anybody().submit("/services/asset-loan/request", sent);

        assertThat(answer.status()).isEqualTo(400);
        Document page = page(answer);
        typed.forEach(name -> wrongBeside(page, name, "<script>alert(1)</script>"));
        assertThat(page.select("script")).isEmpty();
    }

    private static void wrongBeside(Document page, String name, String typed) {
        Element beside = page.expectFirst(".field:has([name=\"%s\"])".formatted(name));
        Element field = beside.expectFirst("[name=\"%s\"]".formatted(name));
        assertThat(field.is("textarea") ? field.wholeText().strip() : field.attr("value"))
                .isEqualTo(typed);
        assertThat(field.attr("aria-invalid")).as(name).isEqualTo("true");
        Element error = beside.expectFirst("[id=\"%s-error\"]".formatted(name));
        assertThat(error.text()).isNotBlank();
        assertThat(field.attr("aria-describedby")).contains(error.id());
    }

    @Test
    void the_measures_page_shows_nine_measures_as_the_report_has_them_the_late_ones_marked() {
        platform.awaitRest();
        JsonNode report = khambok.measures(2564);

        Answer answer = khambok.anybody().get("/measures/2564");

        assertThat(answer.status()).isEqualTo(200);
        Document page = page(answer);
        assertThat(page.select("ol.measures > li")).hasSize(9);
        assertThat(report.path("measures")).hasSize(9).allSatisfy(measure -> {
            Element shown =
                    page.expectFirst("#measure-" + measure.path("number").asInt());
            assertThat(shown.expectFirst("h2").text())
                    .contains(measure.path("titleTh").asString());
            assertThat(shown.expectFirst("progress").attr("value"))
                    .isEqualTo(measure.path("percent").asString());
            boolean late = measure.path("state").asString().equals("LATE");
            assertThat(shown.select(".summary .state-late")).hasSize(late ? 1 : 0);
        });
        assertThat(page.select("ol.measures .state-late"))
                .as("ล่าช้า, in words")
                .isNotEmpty()
                .allSatisfy(late -> assertThat(late.text()).isNotBlank());
        assertThat(page.text()).contains("จัดทำคู่มือการปฏิบัติงานและแผนผังขั้นตอนการปฏิบัติงาน");
    }

    @Test
    void the_statistics_of_a_year_without_complaints_state_that_there_were_none() {
        platform.awaitRest();
        JsonNode statistics = khambok.statistics(2564);
        assertThat(statistics.path("total").asLong()).isZero();
        assertThat(statistics.at("/corruption/total").asLong()).isZero();

        Answer answer = khambok.anybody().get("/statistics/complaints?fiscalYear=2564");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statistics.path("statementTh").asString()).startsWith("ไม่มี");
        assertThat(statistics.at("/corruption/statementTh").asString()).startsWith("ไม่มี");
        assertThat(page(answer).select("main").text())
                .contains(statistics.path("statementTh").asString())
                .contains(statistics.at("/corruption/statementTh").asString());
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
