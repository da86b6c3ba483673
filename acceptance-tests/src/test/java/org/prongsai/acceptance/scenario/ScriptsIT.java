package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.description.Description;
import org.prongsai.acceptance.description.Operation;
import org.prongsai.acceptance.description.Sample;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.acceptance.platform.Visitor;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** A script in a field of text is a text: refused by name or kept as it was written, and shown so, never run. */
@ExtendWith(SharedPlatform.class)
class ScriptsIT {

    /** Short enough for every field of text. */
    private static final String SCRIPT = "<script>alert(1)</script>";

    /** A year of the fictional agency that no other test looks at. */
    private static final int FISCAL_YEAR = 2566;

    private final String today = BangkokTime.today(Clock.systemUTC()).toString();

    private final Platform platform;
    private final Agency tuayang;

    ScriptsIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
    }

    /** Bodies as the descriptions ask for them, with a script wherever a text is taken. */
    @TestFactory
    Stream<DynamicTest> every_text_of_every_command_may_be_a_script_and_is_taken_or_refused_by_name() {
        Description description = Description.of(tuayang);
        var scripts = new Sample(description, SCRIPT, true);
        return description
                .with("POST")
                .filter(operation -> !operation.body().isMissingNode())
                .map(operation -> dynamicTest(operation.name(), () -> {
                    Answer answer = caller(operation)
                            .withKey(newKey())
                            .onVersion(1)
                            .post(operation.at(parameter -> "nothing"), scripts.of(operation));
                    if (answer.status() == 400) {
                        assertThat(answer.refusal(400, "validation-failed").path("errors"))
                                .isNotEmpty();
                    } else if (!answer.isWell()) {
                        assertThat(answer.status()).as(answer.text()).isIn(403, 404, 409);
                    }
                    assertThat(answer.header("Content-Type")).contains("json");
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                }));
    }

    private Caller caller(Operation operation) {
        return operation.roles().map(roles -> tuayang.staff(roles.getFirst())).orElse(tuayang.anybody());
    }

    @Test
    void what_a_reporter_and_a_handler_wrote_is_read_at_the_desk_as_it_was_written() {
        Receipt receipt = tuayang.file(Map.of(
                "kind",
                "SERVICE",
                "category",
                "road",
                "subject",
                SCRIPT,
                "description",
                SCRIPT,
                "place",
                SCRIPT,
                "about",
                Map.of("ocid", SCRIPT, "serviceRequest", SCRIPT, "officer", SCRIPT),
                "reporter",
                Map.of("name", SCRIPT, "phone", SCRIPT)));
        Case filed = tuayang.caseOf(receipt);
        tuayang.step(tuayang.handler(), filed, "acknowledge", Map.of("note", SCRIPT));

        JsonNode read = tuayang.handler().get("/api/complaints/" + filed.id()).json(200);
        assertThat(read.at("/statement/subject").asString()).isEqualTo(SCRIPT);
        assertThat(read.at("/statement/description").asString()).isEqualTo(SCRIPT);
        var handler = new Visitor(tuayang);
        handler.signIn("legal-officer", platform.demoPassword());
        shown(handler.get("/staff/complaints/" + filed.id()));
        shown(tuayang.anybody().submit("/complaints/status", Map.of("receiptCode", receipt.receiptCode())));
    }

    @Test
    void what_reporter_and_staff_say_to_each_other_is_shown_as_it_was_written() {
        Receipt receipt = tuayang.file(Map.of("kind", "SERVICE", "subject", "ถนน", "description", "เป็นหลุม"));
        Case triaged = tuayang.step(
                tuayang.handler(), tuayang.caseOf(receipt), "triage", Map.of("finding", "GOES_ON", "reason", SCRIPT));
        Case asked = tuayang.step(
                tuayang.handler(), triaged, "request-information", Map.of("text", SCRIPT, "reason", SCRIPT));
        tuayang.send(receipt, "messages", Map.of("text", SCRIPT)).json(201);
        Case noted = tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "notes", Map.of("text", SCRIPT));
        Case rejected = tuayang.step(
                tuayang.supervisor(),
                noted,
                "reject",
                Map.of("rejection", "NOT_OUR_AUTHORITY", "note", SCRIPT, "reason", SCRIPT));
        tuayang.send(receipt, "ratings", Map.of("stars", 1, "reason", SCRIPT)).json(201);
        tuayang.send(receipt, "reopenings", Map.of("reason", SCRIPT)).json(201);
        tuayang.send(receipt, "withdrawals", Map.of("reason", SCRIPT)).json(201);

        JsonNode read =
                tuayang.supervisor().get("/api/complaints/" + asked.id()).json(200);
        assertThat(read.path("messages"))
                .extracting(message -> message.path("text").asString())
                .containsExactly(SCRIPT, SCRIPT);
        assertThat(read.at("/notes/0/text").asString()).isEqualTo(SCRIPT);
        assertThat(read.path("starsReason").asString()).isEqualTo(SCRIPT);
        assertThat(read.path("timeline"))
                .extracting(step -> step.path("note").asString(""))
                .contains(SCRIPT);
        var supervisor = new Visitor(tuayang);
        supervisor.signIn("head-of-office", platform.demoPassword());
        shown(supervisor.get("/staff/complaints/" + rejected.id()));
        shown(tuayang.anybody().submit("/complaints/status", Map.of("receiptCode", receipt.receiptCode())));
    }

    @Test
    void what_was_asked_and_answered_for_everybody_is_shown_as_it_was_written() {
        Case answered = Questions.answered(
                tuayang, Map.of("kind", "QUESTION", "subject", SCRIPT, "description", SCRIPT), SCRIPT);
        Questions.publish(tuayang, answered, SCRIPT, SCRIPT).json(201);

        shown(tuayang.anybody().get("/questions"));
    }

    @Test
    void what_was_published_is_shown_as_it_was_written() {
        JsonNode published = tuayang.staff("officer")
                .withKey(newKey())
                .post(
                        "/api/disclosures",
                        Map.of(
                                "fiscalYear",
                                FISCAL_YEAR,
                                "kind",
                                "NEWS",
                                "titleTh",
                                SCRIPT,
                                "bodyTh",
                                SCRIPT,
                                "publishedOn",
                                today,
                                "evidenceFor",
                                List.of()))
                .json(201);
        String id = published.path("id").asString();

        assertThat(tuayang.anybody()
                        .get("/api/disclosures/" + id)
                        .json(200)
                        .path("titleTh")
                        .asString())
                .isEqualTo(SCRIPT);
        shown(tuayang.anybody().get("/disclosures/" + id));
        shown(tuayang.anybody().get("/documents?fiscalYear=" + FISCAL_YEAR));
    }

    @Test
    void a_plan_of_measures_is_shown_as_it_was_written() {
        tuayang.staff("itas-admin")
                .withKey(newKey())
                .post("/api/measures", """
                    {"fiscalYear": %d, "adoptedOn": "%s", "units": [{"id": "office", "nameTh": "%3$s"}],
                     "measures": [{"number": 1, "titleTh": "%3$s", "methodTh": "%3$s", "responsible": ["office"],
                       "resultTh": "%3$s", "recommendationTh": "%3$s", "oitItems": [],
                       "steps": [{"number": 1, "whatTh": "%3$s", "whatEn": "%3$s", "inReport": true,
                         "rule": "DISCLOSED", "disclosureKinds": ["NEWS"]}]}]}\
                    """.formatted(FISCAL_YEAR, today, SCRIPT))
                .json(201);
        platform.awaitRest();

        shown(tuayang.anybody().get("/measures/" + FISCAL_YEAR));
        shown(tuayang.anybody().get("/measures/" + FISCAL_YEAR + "/1"));
    }

    @Test
    void a_procurement_is_shown_as_it_was_written() {
        Caller officer = tuayang.staff("procurement-officer");
        JsonNode begun = officer.withKey(newKey())
                .post(
                        "/api/procurements",
                        Map.of(
                                "fiscalYear",
                                FiscalYear.of(BangkokTime.today(Clock.systemUTC()))
                                        .value(),
                                "titleTh",
                                SCRIPT,
                                "category",
                                "GOODS",
                                "method",
                                "SPECIFIC",
                                "budget",
                                "1000.00",
                                "fundSourceTh",
                                SCRIPT,
                                "occurredOn",
                                today))
                .json(201);
        String address = "/procurements/" + begun.path("ocid").asString();
        officer.withKey(newKey())
                .onVersion(begun.path("version").asLong())
                .post(
                        "/api" + address + "/award",
                        Map.of(
                                "bidders",
                                List.of(Map.of(
                                        "kind", "JURISTIC",
                                        "name", SCRIPT,
                                        "taxNumber", "0994000000001",
                                        "price", "900.00")),
                                "winner",
                                0,
                                "agreedPrice",
                                "900.00",
                                "reasonTh",
                                SCRIPT,
                                "occurredOn",
                                today))
                .json(200);

        shown(tuayang.anybody().get(address));
        shown(tuayang.anybody().get("/procurements"));
    }

    private static void shown(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Document page = Visitor.page(answer);
        assertThat(page.text()).contains(SCRIPT);
        assertThat(page.select("script")).isEmpty();
    }
}
