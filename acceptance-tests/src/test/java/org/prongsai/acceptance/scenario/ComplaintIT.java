package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
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
        Case assigned =
                tuayang.step(tuayang.supervisor(), acknowledged, "assign", Map.of("to", tuayang.staffId("officer")));
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
