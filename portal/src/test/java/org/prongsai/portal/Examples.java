package org.prongsai.portal;

/** What the services say in these tests, unless a test says otherwise. */
public final class Examples {

    static final String RECEIPT_CODE = "K7QD-2M9X-ABW4-T8YR";

    /** Whom staff know of at the agency. */
    static final String DIRECTORY = """
            {"items": [
              {"id": "staff-7", "displayName": "ผู้อำนวยการกองคลัง", "posts": [{"code": "finance", "titleTh": "ผู้อำนวยการกองคลัง"}], "units": [], "roles": ["procurement-officer"]},
              {"id": "staff-9", "displayName": "เจ้าหน้าที่รับเรื่อง", "posts": [{"code": "clerk", "titleTh": "นักจัดการงานทั่วไป"}], "units": [], "roles": ["complaint-handler"]}], "next": null}""";

    /** A case in which everything may be done. */
    static final String CASE = """
            {"trackingNumber": "2570-K7QD2M9XAB", "kind": "CORRUPTION", "status": "ASSIGNED",
             "replyDueOn": "2026-12-08", "erased": false, "timeline": [
              {"at": "2026-11-23T01:30:00Z", "status": "RECEIVED"},
              {"at": "2026-11-24T03:00:00Z", "status": "ACKNOWLEDGED", "note": "ได้รับเรื่องของท่านแล้ว\\nจะตรวจสอบโดยเร็ว"},
              {"at": "2026-11-24T18:00:00Z", "status": "ASSIGNED"}],
             "messages": [
              {"at": "2026-11-24T04:00:00Z", "from": "STAFF", "text": "ท่านมีใบเสร็จหรือไม่\\nหากมี โปรดแนบภาพ"},
              {"at": "2026-11-24T09:00:00Z", "from": "REPORTER", "text": "มีครับ จะแนบให้"}],
             "attachments": [
              {"id": "f-1", "name": "ใบเสร็จรับเงิน.jpg", "size": 1258291, "type": "image/jpeg", "scanned": "CLEAN", "at": "2026-11-24T09:05:00Z"},
              {"id": "f-2", "name": "receipt-2.pdf", "size": 349000, "type": "application/pdf", "scanned": "NOT_SCANNED", "at": "2026-11-24T09:06:00Z"}],
             "actions": ["message", "attach", "withdraw", "reopen", "rate"], "reopenUntil": "2026-12-24"}""";

    private static final String QUESTIONS = """
            {"items": [
              {"id": "q-2", "question": "ชำระภาษีที่ดินและสิ่งปลูกสร้างได้ที่ใด", "answer": "ที่กองคลัง ในเวลาราชการ\\nหรือโอนตามใบแจ้ง", "category": "tax", "publishedOn": "2026-11-20"},
              {"id": "q-1", "question": "รถเก็บขยะมาวันใด", "answer": "ทุกวันอังคารและวันศุกร์", "category": null, "publishedOn": "2026-11-02"}],
             "next": "c2"}""";

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
                .answers("GET /api/complaints/privacy", 200, "{\"trafficData\": \"OFF\", \"keptDays\": 0}")
                .answers("POST /api/complaints/status", 200, CASE)
                .answers("POST /api/complaints/messages", 201, "{\"at\": \"2026-11-25T03:00:00Z\"}")
                .answers("POST /api/complaints/attachments", 201, """
                        {"id": "f-1", "name": "x.jpg", "size": 1, "type": "image/jpeg", "scanned": "CLEAN", "at": "2026-11-25T03:00:00Z"}""")
                .answers("POST /api/complaints/withdrawals", 201, "{\"status\": \"ASSIGNED\"}")
                .answers("POST /api/complaints/reopenings", 201, "{\"status\": \"REOPENED\"}")
                .answers("POST /api/complaints/ratings", 201, "")
                .answers("GET /api/questions", 200, QUESTIONS)
                .answers("GET /api/questions?q=x", 200, "{\"items\": [], \"next\": null}");
        integrity
                .answers("GET /api/disclosures/disclosure-abc", 200, """
                        {"id": "disclosure-abc", "fiscalYear": 2564, "kind": "MANUAL", "titleTh": "คู่มือการปฏิบัติงานกองคลัง",
                         "publicUrl": "https://www.kb.go.th/manual.pdf", "publishedOn": "2021-03-15"}""")
                .answers("GET /api/disclosures/disclosure-gone", 200, """
                        {"id": "disclosure-gone", "fiscalYear": 2564, "kind": "PLAN", "titleTh": null, "publicUrl": null, "publishedOn": "2021-01-20",
                         "withdrawn": {"withdrawnOn": "2021-04-02", "reason": "SUPERSEDED"}}""");
        desk(complaints, integrity);
        integrity
                .answers("GET /api/disclosures/disclosure-corrected", 200, """
                        {"id": "disclosure-corrected", "fiscalYear": 2564, "kind": "MANUAL", "titleTh": "คู่มือ", "bodyTh": "ข้อความ",
                         "publicUrl": "/disclosures/disclosure-corrected", "publishedOn": "2021-03-15",
                         "replaces": "disclosure-first", "replacedBy": "disclosure-third"}""")
                .answers("GET /api/disclosures", 200, """
                        {"items": [
                          {"id": "disclosure-abc", "version": 1, "fiscalYear": 2564, "kind": "MANUAL", "titleTh": "คู่มือการปฏิบัติงานกองคลัง",
                           "publicUrl": "https://www.kb.go.th/manual.pdf", "publishedOn": "2021-03-15"}], "next": "c1"}""")
                .answers("GET /api/disclosures?fiscalYear=2564&kind=PLAN", 200, "{\"items\": [], \"next\": null}")
                .answers("GET /api/disclosures?fiscalYear=2564", 200, "{\"items\": [], \"next\": null}")
                .answers("GET /api/news", 200, "{\"items\": [], \"next\": null}");
        reporting
                .answers("GET /api/reports/oit?fiscalYear=2564", 200, OIT)
                .answers("GET /api/reports/complaint-statistics?fiscalYear=2564", 200, STATISTICS)
                .answers("GET /api/reports/complaint-statistics?fiscalYear=2565", 200, NO_STATISTICS);
        for (int year = 2565; year <= 2600; year++) {
            reporting.answers(
                    "GET /api/reports/oit?fiscalYear=" + year,
                    200,
                    "{\"fiscalYear\": %d, \"points\": 0, \"of\": 0, \"groups\": [], \"items\": []}".formatted(year));
            reporting.answers("GET /api/reports/measures?fiscalYear=" + year, 200, noMeasures(year));
        }
        reporting.answers("GET /api/reports/measures?fiscalYear=2564", 200, MEASURES);
    }

    private static final String STATISTICS = """
            {"fiscalYear": 2564, "total": 12, "anonymous": 5, "byStatus": {"RECEIVED": 2, "ACKNOWLEDGED": 0, "ASSIGNED": 1, "RESOLVED": 0, "CLOSED": 9},
             "byKind": {"CORRUPTION": 3, "SERVICE": 7, "FEEDBACK": 1, "QUESTION": 1},
             "byMonth": {"2020-10": 0, "2020-11": 4, "2020-12": 0, "2021-01": 8, "2021-02": 0, "2021-03": 0, "2021-04": 0, "2021-05": 0,
                         "2021-06": 0, "2021-07": 0, "2021-08": 0, "2021-09": 0},
             "byCategory": {}, "byOutcome": {"UNFOUNDED": 1, "FIXED": 8, "WELL_FOUNDED": 0}, "byChannel": {"WEB": 12, "PHONE": 0},
             "byReply": {"OVERDUE": 1, "LATE": 2, "IN_TIME": 9}, "byDecision": {"IN_TIME": 9, "LATE": 0, "OVERDUE": 0},
             "byStars": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0}, "daysToClose": {"p50": 7, "p90": 20},
             "statementTh": "ในปีงบประมาณ พ.ศ. ๒๕๖๔ หน่วยงานได้รับเรื่อง ๑๒ เรื่อง",
             "corruption": {"total": 3, "finished": 2, "inProgress": 1, "statementTh": "มีเรื่องร้องเรียนการทุจริต ๓ เรื่อง"},
             "asOf": {"logEpoch": 1, "positions": [], "lastEventTime": "2026-11-23T01:00:00Z", "rulesVersion": "2500.1"}}""";

    private static final String NO_STATISTICS = """
            {"fiscalYear": 2565, "total": 0, "anonymous": 0, "byStatus": {"RECEIVED": 0}, "byKind": {"CORRUPTION": 0},
             "byMonth": {"2021-10": 0}, "daysToClose": {"p50": null, "p90": null},
             "statementTh": "ไม่มีเรื่องร้องเรียน ข้อคิดเห็น หรือข้อสอบถามเข้ามายังหน่วยงาน ในปีงบประมาณ พ.ศ. ๒๕๖๕",
             "corruption": {"total": 0, "finished": 0, "inProgress": 0, "statementTh": "ไม่มีเรื่องร้องเรียนการทุจริต"},
             "asOf": {"logEpoch": 1, "positions": [], "lastEventTime": null, "rulesVersion": "2500.1"}}""";

    private static final String OIT = """
            {"fiscalYear": 2564, "points": 4.8, "of": 40, "dueOn": "2021-04-30",
             "groups": [{"code": "9.5", "indicator": "9", "titleTh": "การส่งเสริมความโปร่งใส"},
                        {"code": "10.2", "indicator": "10", "titleTh": "มาตรการภายในเพื่อป้องกันการทุจริต"}],
             "items": [
               {"code": "O31", "group": "9.5", "titleTh": "ข้อมูลเชิงสถิติเรื่องร้องเรียน", "state": "APPROVED",
                "url": "/statistics/complaints?fiscalYear=2564", "noteTh": "สถิติของปี", "worth": 0.8, "points": 0.8,
                "checks": [{"check": "OWN_SITE", "ok": true, "what": "-", "why": "-", "whatTh": "อยู่ในเว็บไซต์ของหน่วยงาน",
                            "whatEn": "On the own website", "whyTh": "ที่อยู่ที่อนุมัติอยู่ในเว็บไซต์", "whyEn": "The approved address is there"}],
                "deficiency": {"foundIn": 2563, "foundTh": "ไม่มีข้อมูลเชิงสถิติ", "owner": "legal-officer", "open": false, "overdue": false,
                               "resolvedOn": "2021-04-09", "resolvedUrl": "/statistics/complaints?fiscalYear=2564"},
                "history": [{"what": "ENTERED", "entry": 1, "on": "2021-04-09"},
                            {"what": "RETURNED", "entry": 1, "on": "2021-04-10", "reason": "INCOMPLETE"},
                            {"what": "ENTERED", "entry": 2, "on": "2021-04-12"},
                            {"what": "APPROVED", "entry": 2, "on": "2021-04-26", "url": "/statistics/complaints?fiscalYear=2564", "noteTh": "สถิติของปี"}]},
               {"code": "O42", "group": "10.2", "titleTh": "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "state": "MISSING",
                "worth": 5, "points": 0, "checks": [], "history": [],
                "deficiency": {"foundIn": 2563, "foundTh": "ไม่ได้แสดงผล", "owner": "legal-officer", "dueOn": "2021-04-25", "open": true, "overdue": true}}],
             "asOf": {"logEpoch": 1, "positions": [], "lastEventTime": "2026-11-23T01:00:00Z", "rulesVersion": "2500.1"}}""";

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
