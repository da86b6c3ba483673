package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** Somebody asks for a service, staff handle it, and everybody finds it counted: through the gateway. */
@ExtendWith(SharedPlatform.class)
class ServiceRequestIT {

    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private final Platform platform;
    private final Agency tuayang;
    private final Caller officer;

    ServiceRequestIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
        this.officer = tuayang.staff("service-officer");
    }

    @BeforeEach
    void what_was_asked_before_is_counted() {
        platform.awaitRest();
    }

    @Test
    void a_request_is_handled_followed_and_counted_once() {
        long before = statistics(fiscalYear).path("received").asLong();
        String key = newKey();
        Answer answer = ask(key, loan());
        JsonNode receipt = answer.json(201);
        assertThat(ask(key, loan()).json(201)).isEqualTo(receipt);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(receipt.path("receiptCode").asString()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(receipt.path("dueAt").asString()).isNotBlank();

        String number = receipt.path("trackingNumber").asString();
        String id = Agency.all(officer, "/api/service-requests?service=asset-loan").stream()
                .filter(request -> request.path("trackingNumber").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        step(id, 1, "accept");
        step(id, 2, "complete");

        JsonNode status = tuayang.anybody()
                .post(
                        "/api/service-requests/status",
                        Map.of("receiptCode", receipt.path("receiptCode").asString()))
                .json(200);
        assertThat(status.path("status").asString()).isEqualTo("COMPLETED");
        await().until(() -> statistics(fiscalYear).path("received").asLong() == before + 1);
        platform.awaitRest();
        assertThat(statistics(fiscalYear)
                        .path("byService")
                        .path("asset-loan")
                        .path("completed")
                        .asLong())
                .isPositive();
    }

    @Test
    void a_script_in_any_field_is_refused_and_nothing_is_counted() {
        long before = statistics(fiscalYear).path("received").asLong();
        Map<String, Object> scripts = loan();
        scripts.replaceAll((field, typed) -> "<script>alert(1)</script>");

        JsonNode problem = ask(newKey(), scripts).refusal(400, "validation-failed");

        assertThat(problem.path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrderElementsOf(
                        scripts.keySet().stream().map("answers."::concat).toList());
        platform.awaitRest();
        assertThat(statistics(fiscalYear).path("received").asLong()).isEqualTo(before);
    }

    @Test
    void paper_of_december_is_outside_the_window_of_the_old_age_allowance() {
        officer.withKey(newKey())
                .post(
                        "/api/service-requests",
                        Map.of(
                                "code", "elderly-allowance",
                                "channel", "WALK_IN",
                                "receivedAt", "2025-12-09T09:00:00+07:00"))
                .refusal(409, "outside-window");
    }

    @Test
    void khambok_shows_its_standards_and_invents_no_steps_and_no_requests() {
        JsonNode services =
                platform.khambok().anybody().get("/api/services").json(200).path("items");

        assertThat(services).hasSize(4);
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("steps")).isEmpty();
            assertThat(service.path("manual").isNull()).isTrue();
        });
        JsonNode statistics = platform.khambok()
                .anybody()
                .get("/api/reports/service-statistics?fiscalYear=2564")
                .json(200);
        assertThat(statistics.path("received").asLong()).isZero();
        assertThat(statistics.path("statementTh").asString()).startsWith("ไม่มีผู้ยื่นคำขอ");
    }

    @Test
    void the_fictional_year_that_was_lived_on_paper_is_counted_by_when_it_happened() {
        JsonNode statistics = statistics(2569);

        assertThat(statistics.path("received").asLong()).isGreaterThan(20);
        assertThat(statistics.path("byChannel").path("WEB").asLong()).isZero();
        assertThat(statistics.toString()).doesNotContain("disability", "allowance-registration");
    }

    private Answer ask(String key, Map<String, Object> answers) {
        return tuayang.anybody().withKey(key).post("/api/services/asset-loan/requests", Map.of("answers", answers));
    }

    private void step(String id, long version, String step) {
        officer.withKey(newKey())
                .onVersion(version)
                .post("/api/service-requests/" + id + "/" + step, "{}")
                .json(200);
    }

    private JsonNode statistics(int year) {
        return tuayang.anybody()
                .get("/api/reports/service-statistics?fiscalYear=" + year)
                .json(200);
    }

    private static Map<String, Object> loan() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("fullName", "ผู้ยืม ตัวอย่าง");
        answers.put("nationalId", "9000000000004");
        answers.put("phone", "081 234 5678");
        answers.put("assets", "โต๊ะ 10 ตัว");
        answers.put("purpose", "งานบุญประจำหมู่บ้าน");
        answers.put("from", "1 มีนาคม 2570");
        answers.put("until", "3 มีนาคม 2570");
        return answers;
    }
}
