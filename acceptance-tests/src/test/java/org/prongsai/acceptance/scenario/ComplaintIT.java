package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedPlatform.class)
class ComplaintIT {

    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private Platform platform;
    private Agency tuayang;

    ComplaintIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
    }

    @BeforeEach
    void what_was_filed_before_is_counted() {
        platform.awaitRest();
    }

    @Test
    void a_filed_complaint_is_counted_once() {
        JsonNode before = tuayang.statistics(fiscalYear);

        Answer answer = tuayang.anybody()
                .withKey(newKey())
                .post("/api/complaints", complaint("SERVICE", "road", "ถนนหน้าโรงเรียนเป็นหลุม"));

        Receipt receipt = Receipt.of(answer.json(201));
        assertThat(receipt.trackingNumber()).startsWith(fiscalYear + "-");
        assertThat(receipt.receiptCode()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(receipt.replyDueOn()).isNotBlank();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        awaitTotal(before.path("total").asLong() + 1);
        platform.awaitRest();
        JsonNode after = tuayang.statistics(fiscalYear);
        assertThat(count(after, "total") - count(before, "total")).isEqualTo(1);
        assertThat(count(after, "anonymous") - count(before, "anonymous")).isEqualTo(1);
        for (String cell : List.of("byKind/SERVICE", "byStatus/RECEIVED", "byCategory/road", "byChannel/WEB")) {
            assertThat(count(after, cell) - count(before, cell)).as(cell).isEqualTo(1);
        }
        assertThat(after.path("corruption")).isEqualTo(before.path("corruption"));
        assertThat(after.path("asOf").path("logEpoch").asLong()).isEqualTo(1);
    }

    @Test
    void a_repeated_call_gets_the_same_receipt_and_is_not_counted_again() {
        long before = total();
        String key = newKey();
        Map<String, Object> complaint = complaint("SERVICE", "water", "น้ำไม่ไหลสามวันแล้ว");

        JsonNode first = tuayang.anybody()
                .withKey(key)
                .post("/api/complaints", complaint)
                .json(201);
        JsonNode second = tuayang.anybody()
                .withKey(key)
                .post("/api/complaints", complaint)
                .json(201);

        assertThat(second).isEqualTo(first);
        platform.awaitRest();
        assertThat(total()).isEqualTo(before + 1);
    }

    @Test
    void a_key_that_was_used_for_another_body_is_refused() {
        long before = total();
        String key = newKey();
        tuayang.anybody()
                .withKey(key)
                .post("/api/complaints", complaint("FEEDBACK", null, "ขอชมเชย"))
                .json(201);

        tuayang.anybody()
                .withKey(key)
                .post("/api/complaints", complaint("FEEDBACK", null, "ขอตำหนิ"))
                .refusal(422, "idempotency-key-reused");

        platform.awaitRest();
        assertThat(total()).isEqualTo(before + 1);
    }

    @Test
    void the_holder_of_a_receipt_follows_the_case_and_reads_what_staff_wrote() {
        Receipt receipt = tuayang.file(complaint("QUESTION", null, "ขอทราบวันรับลงทะเบียน"));
        assertThat(tuayang.statusOf(receipt).path("status").asString()).isEqualTo("RECEIVED");

        tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "acknowledge", Map.of("note", "รับเรื่องแล้ว"));

        JsonNode status = tuayang.statusOf(receipt);
        assertThat(status.path("trackingNumber").asString()).isEqualTo(receipt.trackingNumber());
        assertThat(status.path("kind").asString()).isEqualTo("QUESTION");
        assertThat(status.path("status").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(status.path("timeline")).hasSize(2);
        assertThat(status.path("timeline").path(1).path("note").asString()).isEqualTo("รับเรื่องแล้ว");
    }

    @Test
    void a_receipt_of_nobody_opens_nothing() {
        Receipt receipt = tuayang.file(complaint("SERVICE", "waste", "ขยะล้น"));
        String wrong = receipt.receiptCode().substring(0, receipt.receiptCode().length() - 4) + "0000";

        tuayang.anybody()
                .post("/api/complaints/status", Map.of("receiptCode", wrong))
                .refusal(404, "receipt-unknown");
    }

    @Test
    void a_case_goes_its_way_to_the_close_and_the_numbers_follow() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = tuayang.file(complaint("SERVICE", "electricity", "ไฟทางดับ"));
        Case filed = tuayang.caseOf(receipt);

        Case acknowledged = tuayang.step(tuayang.handler(), filed, "acknowledge", Map.of());
        awaitCount("byStatus/ACKNOWLEDGED", before, 1);
        Case assigned = tuayang.step(
                tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("complaint-handler")));
        awaitCount("byStatus/ASSIGNED", before, 1);
        Case resolved = tuayang.step(
                tuayang.handler(), assigned, "resolve", Map.of("outcome", "FIXED", "note", "เปลี่ยนหลอดแล้ว"));
        awaitCount("byStatus/RESOLVED", before, 1);
        awaitCount("byOutcome/FIXED", before, 1);
        Case closed = tuayang.step(tuayang.handler(), resolved, "close", Map.of());
        awaitCount("byStatus/CLOSED", before, 1);

        assertThat(closed.status()).isEqualTo("CLOSED");
        assertThat(closed.version()).isEqualTo(filed.version() + 4);
        JsonNode after = tuayang.statistics(fiscalYear);
        assertThat(count(after, "total") - count(before, "total")).isEqualTo(1);
        for (String left : List.of("RECEIVED", "ACKNOWLEDGED", "ASSIGNED", "RESOLVED")) {
            assertThat(count(after, "byStatus/" + left)).isEqualTo(count(before, "byStatus/" + left));
        }
    }

    @Test
    void a_corruption_case_is_closed_by_a_second_person() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = tuayang.file(complaint("CORRUPTION", "bribery", "เรียกเงินค่าอนุญาต"));
        Case triaged = tuayang.step(
                tuayang.supervisor(), tuayang.caseOf(receipt), "triage", Map.of("finding", "WITNESSES_NAMED"));
        Case acknowledged = tuayang.step(tuayang.handler(), triaged, "acknowledge", Map.of());
        Case assigned = tuayang.step(
                tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("complaint-handler")));
        Case resolved = tuayang.step(tuayang.handler(), assigned, "resolve", Map.of("outcome", "WELL_FOUNDED"));

        tuayang.handler()
                .withKey(newKey())
                .onVersion(resolved.version())
                .post("/api/complaints/%s/close".formatted(resolved.id()), Map.of())
                .refusal(409, "second-person-needed");
        assertThat(tuayang.caseOf(receipt)).isEqualTo(resolved);

        tuayang.step(tuayang.supervisor(), resolved, "close", Map.of());
        awaitCount("corruption/finished", before, 1);
        assertThat(count(tuayang.statistics(fiscalYear), "corruption/total") - count(before, "corruption/total"))
                .isEqualTo(1);
    }

    @Test
    void a_repeated_step_is_taken_once() {
        Receipt receipt = tuayang.file(complaint("SERVICE", "road", "ฝาท่อหาย"));
        Case filed = tuayang.caseOf(receipt);
        var acknowledge = tuayang.handler().withKey(newKey()).onVersion(filed.version());
        String address = "/api/complaints/%s/acknowledge".formatted(filed.id());

        JsonNode first = acknowledge.post(address, Map.of()).json(200);
        JsonNode second = acknowledge.post(address, Map.of()).json(200);

        assertThat(second).isEqualTo(first);
        assertThat(tuayang.caseOf(receipt).version()).isEqualTo(filed.version() + 1);
    }

    @Test
    void agencies_see_and_count_their_own_cases_only() {
        Agency khambok = platform.khambok();
        JsonNode before = khambok.statistics(fiscalYear);
        Receipt receipt = tuayang.file(complaint("SERVICE", "road", "สะพานชำรุด"));
        Case filed = tuayang.caseOf(receipt);
        platform.awaitRest();

        assertThat(khambok.statistics(fiscalYear).path("total")).isEqualTo(before.path("total"));
        assertThat(khambok.cases()).extracting(Case::id).doesNotContain(filed.id());
        khambok.handler().get("/api/complaints/" + filed.id()).refusal(404, "not-found");
        khambok.handler()
                .withKey(newKey())
                .onVersion(filed.version())
                .post("/api/complaints/%s/acknowledge".formatted(filed.id()), Map.of())
                .refusal(404, "not-found");
        khambok.anybody()
                .post("/api/complaints/status", Map.of("receiptCode", receipt.receiptCode()))
                .refusal(404, "receipt-unknown");
        assertThat(tuayang.caseOf(receipt)).isEqualTo(filed);
    }

    @Test
    void a_letter_goes_the_whole_way_and_its_reporter_answers_without_a_name() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = tuayang.file(complaint("CORRUPTION", "bribery", "เรียกเงินค่ารับรองแบบ"));
        String handler = tuayang.staffId("complaint-handler");

        Case triaged = tuayang.step(
                tuayang.supervisor(), tuayang.caseOf(receipt), "triage", Map.of("finding", "EVIDENCE_NAMED"));
        awaitCount("byStatus/TRIAGED", before, 1);
        Case acknowledged = tuayang.step(tuayang.handler(), triaged, "acknowledge", Map.of());
        awaitCount("byReply/IN_TIME", before, 1);
        Case assigned = tuayang.step(tuayang.supervisor(), acknowledged, "assign", Map.of("to", handler));
        Case investigated = tuayang.step(tuayang.handler(), assigned, "investigate", Map.of());
        awaitCount("byStatus/INVESTIGATING", before, 1);
        tuayang.step(tuayang.handler(), investigated, "request-information", Map.of("text", "จ่ายเงินที่ใด"));
        awaitCount("byStatus/WAITING", before, 1);
        assertThat(tuayang.statusOf(receipt).at("/messages/0/text").asString()).isEqualTo("จ่ายเงินที่ใด");
        JsonNode told = tuayang.send(receipt, "messages", Map.of("text", "ที่ร้านหน้าตลาด"))
                .json(201);
        assertThat(told.path("status").asString()).isEqualTo("INVESTIGATING");
        awaitCount("byStatus/WAITING", before, 0);
        Case answered = tuayang.caseOf(receipt);
        Case decided = tuayang.step(tuayang.handler(), answered, "resolve", Map.of("outcome", "WELL_FOUNDED"));
        awaitCount("byOutcome/WELL_FOUNDED", before, 1);
        Case referred =
                tuayang.step(tuayang.supervisor(), decided, "refer", Map.of("body", "NACC", "number", "ปช 0012/345"));
        awaitCount("byStatus/REFERRED", before, 1);
        assertThat(count(tuayang.statistics(fiscalYear), "corruption/finished"))
                .as("what another body decides is not finished")
                .isEqualTo(count(before, "corruption/finished"));
        tuayang.step(tuayang.supervisor(), referred, "close", Map.of());
        awaitCount("corruption/finished", before, 1);

        JsonNode after = tuayang.statistics(fiscalYear);
        for (String cell : List.of(
                "total",
                "anonymous",
                "byStatus/CLOSED",
                "byOutcome/WELL_FOUNDED",
                "byDecision/IN_TIME",
                "byReply/IN_TIME",
                "corruption/total")) {
            assertThat(count(after, cell) - count(before, cell)).as(cell).isEqualTo(1);
        }
        for (String left :
                List.of("RECEIVED", "TRIAGED", "ACKNOWLEDGED", "ASSIGNED", "INVESTIGATING", "RESOLVED", "REFERRED")) {
            assertThat(count(after, "byStatus/" + left)).as(left).isEqualTo(count(before, "byStatus/" + left));
        }
        JsonNode status = tuayang.statusOf(receipt);
        assertThat(status.path("outcome").asString()).isEqualTo("WELL_FOUNDED");
        assertThat(status.path("messages"))
                .extracting(message -> message.path("from").asString() + " "
                        + message.path("text").asString())
                .containsExactly("STAFF จ่ายเงินที่ใด", "REPORTER ที่ร้านหน้าตลาด");
    }

    @Test
    void an_anonymous_letter_is_given_to_nobody_before_triage_has_found_what_it_names() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = tuayang.file(complaint("CORRUPTION", "bribery", "ได้ยินมาว่ามีการรับเงิน"));
        Case acknowledged = tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "acknowledge", Map.of());
        Map<String, String> toHandler = Map.of("to", tuayang.staffId("complaint-handler"));

        tried(tuayang.supervisor(), acknowledged, "assign", toHandler).refusal(409, "triage-needed");
        tried(tuayang.supervisor(), acknowledged, "triage", Map.of("finding", "GOES_ON"))
                .refusal(400, "validation-failed");
        Case triaged = tuayang.step(tuayang.supervisor(), acknowledged, "triage", Map.of("finding", "NOTHING_NAMED"));
        tried(tuayang.supervisor(), triaged, "assign", toHandler).refusal(409, "triage-needed");
        tuayang.step(tuayang.supervisor(), triaged, "reject", Map.of("rejection", "NO_EVIDENCE"));

        awaitCount("corruption/finished", before, 1);
        JsonNode after = tuayang.statistics(fiscalYear);
        assertThat(count(after, "corruption/total") - count(before, "corruption/total"))
                .isEqualTo(1);
        assertThat(count(after, "byStatus/REJECTED") - count(before, "byStatus/REJECTED"))
                .isEqualTo(1);
        assertThat(after.path("byOutcome"))
                .as("what was not taken up has no outcome")
                .isEqualTo(before.path("byOutcome"));
    }

    @Test
    void a_case_that_names_who_leads_the_agency_is_decided_by_others() {
        Receipt receipt = tuayang.file(complaint("CORRUPTION", "abuse-of-office", "ผู้บริหารสั่งให้จ้างญาติ"));
        Case triaged = tuayang.step(
                tuayang.supervisor(),
                tuayang.caseOf(receipt),
                "triage",
                Map.of("finding", "WITNESSES_NAMED", "namesLeadership", true));
        Case acknowledged = tuayang.step(tuayang.supervisor(), triaged, "acknowledge", Map.of());

        tuayang.handler().get("/api/complaints/" + triaged.id()).refusal(404, "not-found");
        tried(tuayang.supervisor(), acknowledged, "reject", Map.of("rejection", "NO_EVIDENCE"))
                .refusal(409, "leadership-named");
        tried(tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("complaint-handler")))
                .refusal(409, "leadership-named");
        Case referred = tuayang.step(tuayang.supervisor(), acknowledged, "refer", Map.of("body", "DISTRICT"));

        assertThat(referred.status()).isEqualTo("REFERRED");
        assertThat(tuayang.supervisor()
                        .get("/api/complaints/" + referred.id())
                        .json(200)
                        .at("/referral/body")
                        .asString())
                .isEqualTo("DISTRICT");
    }

    @Test
    void a_grievance_ends_when_its_reporter_withdraws_it_and_a_case_of_corruption_goes_on() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt grievance = tuayang.file(complaint("SERVICE", "waste", "ขยะหน้าบ้าน"));
        Receipt corruption = tuayang.file(complaint("CORRUPTION", "bribery", "เก็บเงินเกิน"));

        JsonNode withdrawn = tuayang.send(grievance, "withdrawals", Map.of("reason", "เก็บแล้ว"))
                .json(201);
        JsonNode recorded = tuayang.send(corruption, "withdrawals", Map.of()).json(201);

        assertThat(withdrawn.path("status").asString()).isEqualTo("CLOSED");
        assertThat(recorded.path("status").asString()).isEqualTo("RECEIVED");
        awaitCount("byOutcome/WITHDRAWN", before, 1);
        platform.awaitRest();
        JsonNode after = tuayang.statistics(fiscalYear);
        assertThat(count(after, "byStatus/CLOSED") - count(before, "byStatus/CLOSED"))
                .isEqualTo(1);
        assertThat(count(after, "byOutcome/WITHDRAWN") - count(before, "byOutcome/WITHDRAWN"))
                .isEqualTo(1);
        assertThat(count(after, "corruption/finished")).isEqualTo(count(before, "corruption/finished"));
        assertThat(tuayang.statusOf(grievance).path("outcome").asString()).isEqualTo("WITHDRAWN");
        tuayang.send(corruption, "withdrawals", Map.of()).refusal(409, "state-conflict");
    }

    @Test
    void a_case_that_is_taken_up_again_loses_its_outcome_until_it_has_another() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = closed("ไฟกะพริบ");
        awaitCount("byOutcome/FIXED", before, 1);
        awaitCount("byStatus/CLOSED", before, 1);

        tuayang.send(receipt, "reopenings", Map.of("reason", "ยังกะพริบ")).json(201);

        awaitCount("byStatus/REOPENED", before, 1);
        JsonNode reopened = tuayang.statistics(fiscalYear);
        for (String cell : List.of("byOutcome/FIXED", "byDecision/IN_TIME", "byStatus/CLOSED")) {
            assertThat(count(reopened, cell)).as(cell).isEqualTo(count(before, cell));
        }
        assertThat(count(reopened, "total") - count(before, "total")).isEqualTo(1);
        assertThat(tuayang.statusOf(receipt).path("outcome").isNull()).isTrue();
        Case assigned = tuayang.step(
                tuayang.supervisor(),
                tuayang.caseOf(receipt),
                "assign",
                Map.of("to", tuayang.staffId("complaint-handler")));
        tuayang.step(tuayang.handler(), assigned, "resolve", Map.of("outcome", "ANSWERED"));
        awaitCount("byOutcome/ANSWERED", before, 1);
        assertThat(count(tuayang.statistics(fiscalYear), "byOutcome/FIXED"))
                .isEqualTo(count(before, "byOutcome/FIXED"));
    }

    @Test
    void stars_are_given_once_and_counted() {
        JsonNode before = tuayang.statistics(fiscalYear);
        Receipt receipt = closed("ท่อระบายน้ำตัน");
        assertThat(tuayang.statusOf(receipt).path("actions"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("reopen", "rate");

        tuayang.send(receipt, "ratings", Map.of("stars", 4, "reason", "มาเร็ว")).json(201);
        tuayang.send(receipt, "ratings", Map.of("stars", 1)).refusal(409, "state-conflict");

        awaitCount("byStars/4", before, 1);
        platform.awaitRest();
        assertThat(count(tuayang.statistics(fiscalYear), "byStars/1")).isEqualTo(count(before, "byStars/1"));
        assertThat(tuayang.statusOf(receipt).at("/rating/stars").asInt()).isEqualTo(4);
    }

    @Test
    void a_case_that_was_erased_is_counted_as_before_and_read_by_nobody() {
        var day = LocalDate.of(2006, 3, 15);
        Agency.Entered entered = tuayang.enter(complaint("SERVICE", "road", "ถนนลูกรังเมื่อนานมาแล้ว"), day);
        Case closed = tuayang.recordToTheEnd(entered.filed(), day);
        platform.awaitRest();
        JsonNode before = Agency.reported(tuayang.statistics(2549));
        assertThat(before.path("total").asLong()).isPositive();
        String address = "/api/complaints/" + closed.id();
        assertThat(tuayang.handler().get(address).text()).contains("ถนนลูกรัง");

        Case proposed = tuayang.step(tuayang.supervisor(), closed, "propose-erasure", Map.of("reason", "ครบสิบปี"));
        tried(tuayang.supervisor(), proposed, "approve-erasure", Map.of("reason", "ครบสิบปี"))
                .refusal(409, "second-person-needed");
        tuayang.step(tuayang.staff("head"), proposed, "approve-erasure", Map.of("reason", "ครบสิบปี"));

        for (Caller staff : List.of(tuayang.handler(), tuayang.supervisor())) {
            Answer read = staff.get(address);
            assertThat(read.json(200).path("statement").isNull()).isTrue();
            assertThat(read.text()).doesNotContain("ถนนลูกรัง");
        }
        JsonNode status = tuayang.statusOf(entered.receipt());
        assertThat(status.path("erased").asBoolean()).isTrue();
        assertThat(status.path("actions")).isEmpty();
        platform.awaitRest();
        assertThat(Agency.reported(tuayang.statistics(2549))).isEqualTo(before);
    }

    @Test
    void an_answered_question_is_found_by_everybody_once_an_editor_has_published_it() {
        var asked = new HashMap<>(complaint("QUESTION", null, "ขอทราบเวลาเปิดสระว่ายน้ำ"));
        asked.put("reporter", Map.of("name", "สมมุติพร ตัวอย่างดี"));
        Case answered = Questions.answered(tuayang, asked, "เปิดทุกวัน");

        Questions.publish(tuayang, answered, "คุณสมมุติพร ถามว่าสระเปิดเมื่อใด", "เปิดทุกวัน")
                .refusal(400, "validation-failed");
        assertThat(found(tuayang, "สระว่ายน้ำ")).isEmpty();
        Questions.publish(tuayang, answered, "สระว่ายน้ำเปิดเมื่อใด", "เปิดทุกวัน 08.00–18.00 น.")
                .json(201);

        assertThat(found(tuayang, "สระว่ายน้ำ")).hasSize(1).allSatisfy(one -> {
            assertThat(one.path("question").asString()).isEqualTo("สระว่ายน้ำเปิดเมื่อใด");
            assertThat(one.path("answer").asString()).isEqualTo("เปิดทุกวัน 08.00–18.00 น.");
        });
        assertThat(tuayang.anybody().get("/questions").text())
                .contains("สระว่ายน้ำเปิดเมื่อใด")
                .doesNotContain("สมมุติพร");
        assertThat(found(platform.khambok(), "สระว่ายน้ำ")).isEmpty();
    }

    private static List<JsonNode> found(Agency agency, String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return agency.anybody().get("/api/questions?q=" + query).json(200).path("items").values().stream()
                .toList();
    }

    /** A grievance that was seen to. */
    private Receipt closed(String subject) {
        Receipt receipt = tuayang.file(complaint("SERVICE", "electricity", subject));
        Case acknowledged = tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "acknowledge", Map.of());
        Case assigned = tuayang.step(
                tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("complaint-handler")));
        Case resolved = tuayang.step(tuayang.handler(), assigned, "resolve", Map.of("outcome", "FIXED"));
        tuayang.step(tuayang.handler(), resolved, "close", Map.of());
        return receipt;
    }

    private static Answer tried(Caller staff, Case now, String action, Map<String, ?> body) {
        return staff.withKey(newKey())
                .onVersion(now.version())
                .post("/api/complaints/%s/%s".formatted(now.id(), action), body);
    }

    private long total() {
        return tuayang.statistics(fiscalYear).path("total").asLong();
    }

    private void awaitTotal(long expected) {
        await("the total of the statistics").until(this::total, total -> total == expected);
    }

    private void awaitCount(String cell, JsonNode before, long more) {
        await(cell).until(() -> count(tuayang.statistics(fiscalYear), cell) == count(before, cell) + more);
    }

    private static long count(JsonNode statistics, String cell) {
        JsonNode at = statistics;
        for (String name : cell.split("/", -1)) {
            at = at.path(name);
        }
        return at.asLong(0);
    }
}
