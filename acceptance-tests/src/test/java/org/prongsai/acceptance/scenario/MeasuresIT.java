package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import tools.jackson.databind.JsonNode;

/** The first user's measures of fiscal year 2564, as the demo has recorded them from paper. */
@ExtendWith(SharedPlatform.class)
class MeasuresIT {

    private static final int FISCAL_YEAR = 2564;

    private final Platform platform;
    private final Agency khambok;

    MeasuresIT(Platform platform) {
        this.platform = platform;
        this.khambok = platform.khambok();
    }

    @Test
    void nine_measures_show_the_events_behind_their_steps() {
        platform.awaitRest();

        JsonNode report = khambok.measures(FISCAL_YEAR);

        assertThat(report.path("measures")).hasSize(9);
        var percents = new ArrayList<Integer>();
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode measure : report.path("measures")) {
            assertThat(measure.path("number").asInt()).isEqualTo(percents.size() + 1);
            assertThat(measure.path("titleTh").asString()).isNotBlank();
            assertThat(measure.path("steps")).isNotEmpty();
            assertThat(measure.path("percent").asInt()).isBetween(0, 100);
            percents.add(measure.path("percent").asInt());
            for (JsonNode step : measure.path("steps")) {
                assertThat(step.path("percent").asInt() > 0)
                        .as("a step has come on when there are events, and only then")
                        .isEqualTo(!step.path("events").isEmpty());
                step.path("events").forEach(events::add);
            }
        }
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("id").asString()).isNotBlank();
            assertThat(event.path("type").asString()).endsWith(".v1");
            LocalDate occurredOn = LocalDate.parse(event.path("occurredOn").asString());
            assertThat(occurredOn)
                    .as("recorded late, with the day that it happened")
                    .isBefore("2022-01-01");
            assertThat(event.path("recordedAt").asString()).isGreaterThan("2026");
        });
    }

    @Test
    void a_day_in_the_past_shows_what_had_happened_by_then() {
        platform.awaitRest();
        JsonNode before = khambok.anybody()
                .get("/api/reports/measures?fiscalYear=2564&asOfDate=2020-10-01")
                .json(200);

        assertThat(before.path("percent").asInt())
                .isLessThan(khambok.measures(FISCAL_YEAR).path("percent").asInt());
    }

    @Test
    void one_measure_has_an_address_of_its_own() {
        platform.awaitRest();

        JsonNode one = khambok.anybody().get("/api/reports/measures/2564/3").json(200);

        assertThat(one.path("number").asInt(one.path("measure").path("number").asInt()))
                .isEqualTo(3);
        khambok.anybody().get("/api/reports/measures/2564/10").refusal(404, "not-found");
    }

    @Test
    void what_staff_publish_is_read_by_everybody_and_is_behind_its_step() {
        int year = 2565; // a plan of its own: the first user's facts stay as they are
        JsonNode plan = khambok.anybody().get("/api/measures?fiscalYear=2564").json(200);
        assertThat(plan.path("measures")).hasSize(9);
        Agency tuayang = platform.tuayang();
        adoptPlan(tuayang, year);

        JsonNode published = tuayang.staff("officer")
                .withKey(newKey())
                .post(
                        "/api/disclosures",
                        Map.of(
                                "fiscalYear", year,
                                "kind", "NEWS",
                                "titleTh", "ประกาศรายงานการจัดซื้อจัดจ้าง",
                                "publishedOn", "2022-01-10",
                                "evidenceFor", List.of(Map.of("measure", 1, "step", 1))))
                .json(201);

        await("the measure shows the event").until(() -> {
            JsonNode step = tuayang.measures(year)
                    .path("measures")
                    .path(0)
                    .path("steps")
                    .path(0);
            return step.path("percent").asInt() == 100
                    && step.path("events")
                            .path(0)
                            .path("occurredOn")
                            .asString("")
                            .equals("2022-01-10");
        });
        assertThat(Agency.all(tuayang.anybody(), "/api/disclosures?fiscalYear=" + year))
                .extracting(item -> item.path("id").asString())
                .contains(published.path("id").asString());
        assertThat(khambok.measures(year).path("measures")).isEmpty();
    }

    private static void adoptPlan(Agency agency, int year) {
        agency.staff("itas-admin")
                .withKey(newKey())
                .post("/api/measures", """
                        {"fiscalYear": %d, "adoptedOn": "2021-10-05",
                         "units": [{"id": "office", "nameTh": "สำนักปลัด"}],
                         "measures": [{"number": 1, "titleTh": "เผยแพร่ข้อมูลการจัดซื้อจัดจ้าง",
                           "responsible": ["office"], "periodStart": "2021-10", "periodEnd": "2022-09", "oitItems": [],
                           "steps": [{"number": 1, "whatTh": "ประกาศทางเว็บไซต์", "whatEn": "Announced on the website",
                             "inReport": true, "rule": "DISCLOSED", "disclosureKinds": ["NEWS"]}]}]}""".formatted(year))
                .json(201);
    }
}
