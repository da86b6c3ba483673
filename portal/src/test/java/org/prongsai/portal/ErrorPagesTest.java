package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ErrorPagesTest extends PortalTest {

    @Test
    void a_page_that_is_not_there_is_told_in_the_sites_own_words() {
        Page lost = get("/nowhere");

        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.heading()).isEqualTo("ไม่พบหน้านี้");
        assertThat(lost.text()).contains("องค์การบริหารส่วนตำบลคำบก");
        assertThat(get("/nowhere?lang=en").heading()).isEqualTo("Page not found");
        assertThat(get("/error").status()).isEqualTo(404);
    }

    @Test
    void a_method_that_a_page_does_not_take_is_told() {
        Page refused = post("/measures", Map.of());

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.heading()).isEqualTo("เปิดหน้านี้ด้วยวิธีนี้ไม่ได้");
    }

    @Test
    void a_text_too_long_to_take_is_told() {
        Page refused = post("/complaints?lang=en", Map.of("kind", "SERVICE", "description", "a".repeat(300_000)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.heading()).isEqualTo("The text is too long");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_fault_of_ours_tells_nothing_of_the_inside_and_is_logged_by_its_place_alone(CapturedOutput log) {
        // A service that breaks its word: there is no day of publication to show.
        INTEGRITY.answers(
                "GET /api/disclosures/disclosure-abc",
                200,
                "{\"id\": \"disclosure-abc\", \"fiscalYear\": 2564, \"kind\": \"NEWS\", \"titleTh\": \"ข่าว\"}");

        Page failed = get("/disclosures/disclosure-abc");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.heading()).isEqualTo("เกิดข้อขัดข้อง");
        assertThat(failed.text()).doesNotContainIgnoringCase("exception", "org.", "java", "template", "null");
        assertThat(failed.html().select(".menu a")).isNotEmpty();
        assertThat(log.getOut()).contains("a page ended in", "Dates").doesNotContain("Exception evaluating");
    }

    @Test
    void nothing_is_served_without_the_gateways_token() {
        assertThat(send(HttpRequest.newBuilder(address("/")).GET()).status()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(address("/"))
                                .header("Authorization", TestTokens.anonymous("complaint-service", "khambok"))
                                .GET())
                        .status())
                .isEqualTo(401);
    }
}
