package org.prongsai.portal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the services say of procurement in these tests, unless a test says otherwise. */
final class ProcurementExamples {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String ONE = "/api/procurements/ocds-prongsai-khambok-2564-0001";

    /** As an officer reads them on the desk: one without bids, and one that was awarded. */
    static final String DRAFT = "/api/procurements/ocds-prongsai-khambok-2564-0005";

    static final String AWARDED = "/api/procurements/ocds-prongsai-khambok-2564-0006";

    private static String draft() {
        return CANCELLED
                .replace("2564-0002", "2564-0005")
                .replace("\"stage\": \"CANCELLED\", \"published\": true", "\"stage\": \"INVITED\", \"published\": true")
                .replace(
                        "\"cancellation\": {\"cancelledOn\": \"2021-02-09\", \"reasonTh\": \"ไม่มีผู้ยื่นข้อเสนอ\"},",
                        """
                        "desk": {"allowedActions": ["award", "cancellation"], "correctable": "invitation"},
                        "invitation": {"invitedOn": "2021-01-15", "closesOn": "2021-01-25"},""");
    }

    private static String awarded() {
        return process(4, null)
                .replace("2564-0001", "2564-0006")
                .replace(
                        "\"desk\": null",
                        "\"desk\": {\"allowedActions\": [\"contract\", \"cancellation\"], \"correctable\": \"award\"}");
    }

    private ProcurementExamples() {}

    static void standIn(StubService procurement, StubService reporting) {
        procurement
                .answers("GET /api/procurements", 200, LIST)
                .answers(
                        "GET /api/procurements?stage=AWARDED&q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%9B%E0%B8%B2",
                        200, LIST)
                .answers("GET /api/procurements?fiscalYear=2565", 200, "{\"items\": [], \"next\": null}")
                .answers("GET /api/procurements?q=x", 400, """
                        {"type": "/problems#validation-failed", "status": 400, "detail": "โปรดแก้ไขข้อมูล",
                         "errors": [{"field": "q", "message": "2–100"}]}""")
                .answers("GET " + ONE, 200, process(4, null))
                .answers("GET " + ONE + "/versions/2", 200, process(2, "3"))
                .answers("GET /api/procurements/ocds-prongsai-khambok-2564-0002", 200, CANCELLED)
                .answers("GET " + DRAFT, "\"2\"", draft())
                .answers("GET " + AWARDED, "\"4\"", awarded())
                .answers("GET /api/procurement-plans?fiscalYear=2564", 200, PLAN);
        for (String stage : List.of("PLANNED", "REFERENCE_PRICE", "AWARDED", "CONTRACTED")) {
            procurement.answers(
                    "GET /api/procurements?order=OLDEST&stage=" + stage, 200, "{\"items\": [], \"next\": null}");
        }
        procurement.answers("GET /api/procurements?order=OLDEST&stage=INVITED", 200, LIST);
        for (int year = 2565; year <= 2600; year++) {
            procurement.answers("GET /api/procurement-plans?fiscalYear=" + year, 200, """
                    {"id": null, "version": null, "fiscalYear": %d, "adoptedOn": null, "items": []}""".formatted(year));
            reporting.answers(
                    "GET /api/reports/procurement-statistics?fiscalYear=" + year, 200, statistics(year, 0, "0.00"));
        }
        reporting.answers(
                "GET /api/reports/procurement-statistics?fiscalYear=2564", 200, statistics(2564, 2, "1193500.50"));
    }

    private static final String LIST = """
            {"items": [
              {"id": "ocds-prongsai-khambok-2564-0001", "version": 4, "ocid": "ocds-prongsai-khambok-2564-0001",
               "egpProjectNumber": "64017000001", "fiscalYear": 2564, "titleTh": "จ้างก่อสร้างถนน %s", "category": "WORKS",
               "method": "E_BIDDING", "budget": "1250000.00", "stage": "AWARDED", "published": true,
               "agreedPrice": "1095000.00", "lastOccurredOn": "2021-01-27"},
              {"id": "ocds-prongsai-khambok-2564-0003", "version": 2, "ocid": "ocds-prongsai-khambok-2564-0003",
               "fiscalYear": 2564, "titleTh": "จ้างเหมาซ่อมประปาหมู่บ้าน", "category": "SERVICES", "method": "E_BIDDING",
               "budget": "98500.50", "stage": "INVITED", "published": true, "agreedPrice": null,
               "lastOccurredOn": "2021-01-15"}],
             "next": "bmV4dA"}""".formatted(SCRIPT);

    private static String process(int version, @Nullable String correctedBy) {
        return """
                {"id": "ocds-prongsai-khambok-2564-0001", "version": %d, "latestVersion": 4,
                 "ocid": "ocds-prongsai-khambok-2564-0001", "ocidRegistered": false, "egpProjectNumber": "64017000001",
                 "fiscalYear": 2564, "titleTh": "จ้างก่อสร้างถนน %s", "category": "WORKS", "method": "SPECIFIC",
                 "methodName": {"th": "วิธีเฉพาะเจาะจง", "en": "Specific"}, "budget": "1250000.00",
                 "fundSourceTh": "เงินอุดหนุนเฉพาะกิจ", "planItem": 1,
                 "legalGround": {"code": "S56_2_D", "nameTh": "มาตรา ๕๖ (๒) (ง)", "nameEn": "Section 56 (2) (d)", "textTh": null},
                 "stage": "AWARDED", "published": true,
                 "referencePrice": {"amount": "1249000.00", "sourceTh": "แบบสรุปราคากลาง", "setOn": "2021-01-08"},
                 "invitation": {"invitedOn": "2021-01-15", "closesOn": "2021-01-25"},
                 "award": {"awardedOn": "2021-01-27", "winner": "supplier-1", "agreedPrice": "1095000.00",
                   "reasonTh": "เสนอราคาต่ำสุด %s",
                   "bidders": [
                     {"supplier": "supplier-1", "kind": "JURISTIC", "name": "หจก. ตัวอย่างก่อสร้าง", "taxNumber": "0105500000000", "price": "1100000.00", "winner": true},
                     {"supplier": "supplier-2", "kind": "NATURAL", "name": null, "taxNumber": "x-xxxx-xxxxx-xx-x", "price": "1180000.00", "winner": false}]},
                 "contract": {"number": "1/2564", "signedOn": "2021-02-02", "amount": "1095000.00", "dueOn": "2021-05-01"},
                 "completedOn": null, "cancellation": null,
                 "history": [
                   {"version": 1, "stage": "PLANNED", "occurredOn": "2021-01-04", "recordedAt": "2021-01-04T03:00:00Z", "corrects": null, "url": null},
                   {"version": 2, "stage": "REFERENCE_PRICE", "occurredOn": "2021-01-08", "recordedAt": "2026-11-23T01:00:00Z", "corrects": null, "url": "/api/procurements/ocds-prongsai-khambok-2564-0001/versions/2"},
                   {"version": 3, "stage": "REFERENCE_PRICE", "occurredOn": "2021-01-08", "recordedAt": "2026-11-23T01:00:00Z", "corrects": {"version": 2, "reasonTh": "พิมพ์ผิด"}, "url": "/api/procurements/ocds-prongsai-khambok-2564-0001/versions/3"}],
                 "correctedBy": %s, "desk": null}""".formatted(version, SCRIPT, SCRIPT, correctedBy);
    }

    private static final String CANCELLED = """
            {"id": "ocds-prongsai-khambok-2564-0002", "version": 3, "latestVersion": 3,
             "ocid": "ocds-prongsai-khambok-2564-0002", "ocidRegistered": false, "fiscalYear": 2564,
             "titleTh": "ซื้อครุภัณฑ์", "category": "GOODS", "method": "E_BIDDING", "budget": "700000.00",
             "stage": "CANCELLED", "published": true,
             "referencePrice": {"amount": "690000.00", "sourceTh": "สืบราคา", "setOn": "2021-01-08"},
             "cancellation": {"cancelledOn": "2021-02-09", "reasonTh": "ไม่มีผู้ยื่นข้อเสนอ"},
             "history": [{"version": 1, "stage": "PLANNED", "occurredOn": "2021-01-04", "recordedAt": "2021-01-04T03:00:00Z"}]}""";

    private static final String PLAN = """
            {"id": "procurement-plan-2564", "version": 1, "fiscalYear": 2564, "adoptedOn": "2020-10-05",
             "recordedAt": "2020-10-05T03:00:00Z", "items": [
               {"number": 1, "titleTh": "จ้างก่อสร้างถนน", "category": "WORKS", "method": "E_BIDDING", "budget": "1250000.00",
                "plannedFor": "2021-01", "fundSourceTh": "เงินอุดหนุน"},
               {"number": 2, "titleTh": "ซื้อวัสดุสำนักงาน", "category": "GOODS", "method": "SPECIFIC", "budget": "98500.50",
                "plannedFor": null, "fundSourceTh": null}]}""";

    private static String statistics(int year, int count, String money) {
        Function<String, String> figures = codes -> Stream.of(codes.split(" "))
                .map(code -> "\"%s\": {\"count\": %d, \"budget\": \"%s\", \"agreed\": \"0.00\"}"
                        .formatted(code, code.equals("E_BIDDING") || code.equals("AWARDED") ? count : 0, money))
                .collect(Collectors.joining(", "));
        return """
                {"fiscalYear": %d, "total": {"count": %d, "budget": "%s", "agreed": "0.00"},
                 "planned": {"count": 2, "budget": "1348500.50"},
                 "byMethod": {%s}, "byStage": {%s},
                 "byMonth": {"2021-01": {"count": %d, "agreed": "%s"}, "2020-10": {"count": 0, "agreed": "0.00"}},
                 "statementTh": "ข้อความทางการ ปีงบประมาณ พ.ศ. %d",
                 "asOf": {"logEpoch": 1, "positions": [{"topic": "prongsai.procurement.events", "partition": 0, "offset": 12}],
                          "lastEventTime": "2026-11-23T01:00:00Z", "rulesVersion": "2500.1"}}""".formatted(
                        year,
                        count,
                        money,
                        figures.apply("E_MARKET E_BIDDING PRICE_INQUIRY SELECTION SPECIFIC"),
                        figures.apply("PLANNED REFERENCE_PRICE INVITED AWARDED CONTRACTED COMPLETED CANCELLED"),
                        count,
                        money,
                        year);
    }
}
