package org.prongsai.portal;

/** What the services say in these tests, unless a test says otherwise. */
public final class Examples {

    static final String RECEIPT_CODE = "K7QD-2M9X-ABW4-T8YR";

    /** Whom staff know of at the agency. */
    static final String DIRECTORY = """
            {"items": [
              {"id": "staff-7", "displayName": "ผู้อำนวยการกองคลัง", "posts": [{"code": "finance", "titleTh": "ผู้อำนวยการกองคลัง"}], "units": [], "roles": ["procurement-officer"]},
              {"id": "staff-9", "displayName": "เจ้าหน้าที่รับเรื่อง", "posts": [{"code": "clerk", "titleTh": "นักจัดการงานทั่วไป"}], "units": [], "roles": ["complaint-handler"]}], "next": null}""";

    private Examples() {}

    public static void standIn(StubService complaints, StubService integrity, StubService reporting) {
        complaints
                .answers("GET /api/categories", 200, """
                        {"items": [
                          {"code": "bribery", "kind": "CORRUPTION", "nameTh": "เรียก รับ หรือให้สินบน", "nameEn": "Bribery"},
                          {"code": "procurement-fraud", "kind": "CORRUPTION", "nameTh": "ทุจริตในการจัดซื้อจัดจ้าง", "nameEn": "Fraud in procurement"},
                          {"code": "road", "kind": "SERVICE", "nameTh": "ถนนและทางเท้า", "nameEn": "Roads and footpaths"}]}""")
                .answers("POST /api/complaints", 201, """
                        {"trackingNumber": "2570-K7QD2M9XAB", "receiptCode": "%s",
                         "receivedAt": "2026-11-23T01:30:00Z", "replyDueOn": "2026-12-08"}""".formatted(RECEIPT_CODE))
                .answers("POST /api/complaints/status", 200, """
                        {"trackingNumber": "2570-K7QD2M9XAB", "kind": "CORRUPTION", "status": "ASSIGNED",
                         "replyDueOn": "2026-12-08", "timeline": [
                          {"at": "2026-11-23T01:30:00Z", "status": "RECEIVED"},
                          {"at": "2026-11-24T03:00:00Z", "status": "ACKNOWLEDGED", "note": "ได้รับเรื่องของท่านแล้ว\\nจะตรวจสอบโดยเร็ว"},
                          {"at": "2026-11-24T18:00:00Z", "status": "ASSIGNED"}], "messages": []}""");
        integrity
                .answers("GET /api/disclosures/disclosure-abc", 200, """
                        {"id": "disclosure-abc", "fiscalYear": 2564, "kind": "MANUAL", "titleTh": "คู่มือการปฏิบัติงานกองคลัง",
                         "publicUrl": "https://www.kb.go.th/manual.pdf", "publishedOn": "2021-03-15"}""")
                .answers("GET /api/disclosures/disclosure-gone", 200, """
                        {"id": "disclosure-gone", "fiscalYear": 2564, "kind": "PLAN", "titleTh": null, "publicUrl": null, "publishedOn": "2021-01-20",
                         "withdrawn": {"withdrawnOn": "2021-04-02", "reason": "SUPERSEDED"}}""");
        desk(complaints, integrity);
        for (int year = 2565; year <= 2600; year++) {
            reporting.answers("GET /api/reports/measures?fiscalYear=" + year, 200, noMeasures(year));
        }
        reporting.answers("GET /api/reports/measures?fiscalYear=2564", 200, MEASURES);
    }

    private static void desk(StubService complaints, StubService integrity) {
        complaints
                .answers(
                        "GET /api/complaints",
                        200,
                        list(summary("c-1", "2570-K7QD2M9XAB", "RECEIVED", true) + ","
                                + summary("c-2", "2570-B2QD2M9XCD", "ASSIGNED", false)))
                .answers(
                        "GET /api/complaints?status=RECEIVED",
                        200,
                        list(summary("c-1", "2570-K7QD2M9XAB", "RECEIVED", true)))
                .answers(
                        "GET /api/complaints?due=OVERDUE&order=OLDEST",
                        200,
                        list(summary("c-1", "2570-K7QD2M9XAB", "RECEIVED", true)))
                .answers(
                        "GET /api/complaints?due=AWAITING&order=OLDEST",
                        200,
                        list(summary("c-3", "2570-M3QD2M9XEF", "RECEIVED", false)))
                .answers("GET /api/complaints?order=OLDEST&status=ACKNOWLEDGED", 200, list(""))
                .answers(
                        "GET /api/complaints?handler=staff-1&order=OLDEST&status=ASSIGNED",
                        200,
                        list(summary("c-2", "2570-B2QD2M9XCD", "ASSIGNED", false)))
                .answers("GET /api/complaints?order=OLDEST&status=RESOLVED", 200, list(""))
                .answers("GET /api/complaints/c-1", "\"3\"", complaint("RECEIVED", """
                        {"action": "acknowledge"}"""))
                .answers("GET /api/complaints/c-2", "\"5\"", complaint("ASSIGNED", """
                        {"action": "assign"}, {"action": "resolve", "outcomes": ["WELL_FOUNDED", "UNFOUNDED"]}"""));
        integrity
                .answers("GET /api/disclosures", 200, list("""
                        {"id": "disclosure-abc", "version": 1, "fiscalYear": 2564, "kind": "MANUAL", "titleTh": "คู่มือการปฏิบัติงานกองคลัง", "publishedOn": "2021-03-15"}"""))
                .answers("GET /api/measures?fiscalYear=2564", 200, """
                        {"fiscalYear": 2564, "measures": [{"number": 1, "titleTh": "จัดทำคู่มือการปฏิบัติงาน", "steps": [
                          {"number": 1, "whatTh": "คู่มือการปฏิบัติงานพร้อมแผนผังขั้นตอน", "whatEn": "Work manuals"},
                          {"number": 2, "whatTh": "ปิดประกาศ ณ จุดให้บริการ", "whatEn": "Posted"}]}]}""");
    }

    static String list(String items) {
        return "{\"items\": [%s], \"next\": null}".formatted(items);
    }

    static String summary(String id, String number, String status, boolean overdue) {
        return """
                {"id": "%s", "version": 3, "trackingNumber": "%s", "kind": "CORRUPTION", "category": "bribery", "anonymous": true,
                 "status": "%s", "receivedAt": "2026-11-03T01:30:00Z", "replyDueOn": "2026-11-18", "overdue": %s,
                 "handler": null, "outcome": null}""".formatted(id, number, status, overdue);
    }

    /** A case as its handler reads it. */
    static String complaint(String status, String actions) {
        return """
                {"summary": %s, "statement": {"subject": "เรียกรับเงินเพื่อออกใบอนุญาตก่อสร้างอาคาร",
                  "description": "เมื่อวันจันทร์ที่ผ่านมา\\nเจ้าหน้าที่ขอเงินห้าพันบาท", "place": "หน้าสำนักงาน", "about": null},
                 "timeline": [{"at": "2026-11-03T01:30:00Z", "status": "RECEIVED", "by": null, "note": null},
                  {"at": "2026-11-04T03:00:00Z", "status": "%s", "by": "staff-9", "note": "ได้รับเรื่องแล้ว"}],
                 "allowedActions": [%s]}""".formatted(summary("c-1", "2570-K7QD2M9XAB", status, false), status, actions);
    }

    static String noMeasures(int year) {
        return "{\"fiscalYear\": %d, \"percent\": 0, \"measures\": [], \"asOf\": null}".formatted(year);
    }

    private static final String MEASURES = """
            {"fiscalYear": 2564, "percent": 45, "measures": [
              {"number": 1, "titleTh": "จัดทำคู่มือการปฏิบัติงานและแผนผังขั้นตอนการปฏิบัติงาน", "methodTh": null,
               "responsible": ["สำนักปลัด", "กองคลัง"], "periodStart": "2021-01", "periodEnd": "2021-04",
               "resultTh": "มีคู่มือการปฏิบัติงานเปิดเผย ณ จุดให้บริการ", "recommendationTh": "ประชาสัมพันธ์ในเว็บไซต์", "oitItems": ["O13", "O14"],
               "percent": 50, "state": "LATE", "steps": [
                 {"number": 1, "whatTh": "คู่มือการปฏิบัติงานพร้อมแผนผังขั้นตอน อย่างน้อยหนึ่งฉบับจากทุกส่วนราชการ",
                  "whatEn": "Work manuals with flowcharts, at least one from every unit", "percent": 100, "eventCount": 2, "events": [
                    {"id": "khambok/disclosure-abc/000000000001", "type": "disclosure.published.v1",
                     "titleTh": "คู่มือการปฏิบัติงานกองคลัง", "occurredOn": "2021-03-15", "recordedAt": "2026-11-23T01:00:00Z",
                     "publicUrl": "/disclosures/disclosure-abc"},
                    {"id": "khambok/disclosure-abd/000000000001", "type": "disclosure.published.v1",
                     "titleTh": "คู่มือการปฏิบัติงานสำนักปลัด", "occurredOn": "2021-03-12", "recordedAt": "2021-03-12T03:00:00Z",
                     "publicUrl": "https://www.kb.go.th/manual-2.pdf"}]},
                 {"number": 2, "whatTh": "ปิดประกาศ ณ จุดให้บริการ", "whatEn": "Posted at the service point",
                  "percent": 0, "eventCount": 0, "events": []}]},
              {"number": 2, "titleTh": "นำกระบวนการที่เกี่ยวข้องกับการจัดซื้อจัดจ้าง ทุกขั้นตอนเผยแพร่ทางเว็บไซต์ขององค์การบริหารส่วนตำบลคำบก www.kb.go.th",
               "methodTh": "เผยแพร่ห้ารายการ", "responsible": ["กองคลัง"], "periodStart": "2021-01", "periodEnd": "2021-04",
               "percent": 100, "state": "DONE", "steps": [
                 {"number": 1, "whatTh": "แผนการจัดซื้อจัดจ้างประจำปี", "whatEn": "The annual procurement plan",
                  "percent": 100, "eventCount": 1, "events": [
                    {"id": "khambok/disclosure-xyz/000000000001", "type": "disclosure.published.v1",
                     "titleTh": "แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๔", "occurredOn": "2021-01-20", "recordedAt": "2026-11-23T01:00:00Z",
                     "publicUrl": "javascript:alert(1)"}]}]},
              {"number": 3, "titleTh": "มีช่องทางเปิดรับฟังความคิดเห็นของผู้ที่เกี่ยวข้องเพื่อปรับปรุงประสิทธิภาพการปฏิบัติงาน", "methodTh": null,
               "responsible": ["สำนักปลัด"], "periodStart": null, "periodEnd": null,
               "percent": 30, "state": "IN_PROGRESS", "steps": [
                 {"number": 1, "whatTh": "เปิดช่องทางรับฟังความคิดเห็น", "whatEn": "A channel is open to those concerned",
                  "percent": 30, "eventCount": 41, "events": [
                    {"id": "khambok/complaint-1/000000000001", "type": "complaint.received.v1",
                     "occurredOn": "2021-03-15", "recordedAt": "2021-03-15T03:00:00Z"}]}]},
              {"number": 7, "titleTh": "จัดทำแผนปฏิบัติการป้องกันการทุจริตประจำปีงบประมาณ พ.ศ. ๒๕๖๔", "methodTh": null,
               "responsible": ["สำนักปลัด"], "periodStart": "2020-09", "periodEnd": "2021-10",
               "percent": 0, "state": "NOT_STARTED", "steps": [
                 {"number": 1, "whatTh": "จัดทำแผน", "whatEn": "Plan made", "percent": 0, "eventCount": 0, "events": []}]}],
             "asOf": {"logEpoch": 1, "positions": [{"topic": "prongsai.integrity.events", "partition": 0, "offset": 12}],
                      "lastEventTime": "2026-11-23T01:00:00Z", "rulesVersion": "2564-1"}}""";
}
