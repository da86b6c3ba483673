package org.prongsai.portal;

/** What eservice-service and its statistics say in these tests, unless a test says otherwise. */
final class RequestExamples {

    static final String RECEIPT_CODE = "M3WT-8Q2Z-4KDN-7YCE";

    private RequestExamples() {}

    static void standIn(StubService eservice, StubService reporting) {
        eservice.answers("GET /api/services", 200, "{\"items\": [%s, %s]}".formatted(ELDERLY, ASSETS))
                .answers("GET /api/services/elderly-allowance", 200, ELDERLY)
                .answers("GET /api/services/asset-loan", 200, ASSETS)
                .answers("GET /api/services/disability-allowance", 200, CLOSED)
                .answers("POST /api/services/elderly-allowance/requests", 201, """
                        {"trackingNumber": "2570-M3WT8Q2Z4K", "receiptCode": "%s",
                         "receivedAt": "2026-11-24T02:00:00Z", "dueAt": "2026-11-24T02:08:00Z"}""".formatted(RECEIPT_CODE))
                .answers("POST /api/service-requests/status", 200, WAITING)
                .answers("POST /api/service-requests/replies", 201, "{\"status\": \"ACCEPTED\"}");
        onTheDesk(eservice);
        for (int year = 2565; year <= 2600; year++) {
            reporting.answers("GET /api/reports/service-statistics?fiscalYear=" + year, 200, noRequests(year));
        }
        reporting.answers("GET /api/reports/service-statistics?fiscalYear=2564", 200, STATISTICS);
    }

    private static void onTheDesk(StubService eservice) {
        String late = summary("request-1", "2570-M3WT8Q2Z4K", "SUBMITTED", true, "\"accept\", \"reject\"");
        String waiting = summary("request-2", "2570-R4WT8Q2Z4K", "ACCEPTED", false, "");
        eservice.answers(
                        "GET /api/service-requests",
                        200,
                        "{\"items\": [%s, %s], \"next\": null}".formatted(late, waiting))
                .answers("GET /api/service-requests?due=OVERDUE&order=OLDEST", 200, "{\"items\": [%s]}".formatted(late))
                .answers(
                        "GET /api/service-requests?order=OLDEST&status=SUBMITTED",
                        200,
                        "{\"items\": [%s]}".formatted(late))
                .answers(
                        "GET /api/service-requests?order=OLDEST&status=ACCEPTED",
                        200,
                        "{\"items\": [%s]}".formatted(waiting))
                .answers("GET /api/service-requests/request-1", "\"1\"", """
                        {"summary": %s, "answers": {"fullName": "ผู้ขอ ตัวอย่าง", "birthDate": "1966-12-01", "payment": "cash", "consent": "yes"},
                         "form": [
                           {"name": "fullName", "type": "TEXT", "labelTh": "ชื่อและนามสกุล", "labelEn": "Full name", "choices": []},
                           {"name": "birthDate", "type": "DATE", "labelTh": "วันเกิด", "labelEn": "Date of birth", "choices": []},
                           {"name": "phone", "type": "PHONE", "labelTh": "โทรศัพท์", "labelEn": "Telephone", "choices": []},
                           {"name": "payment", "type": "CHOICE", "labelTh": "วิธีรับเงิน", "labelEn": "How it is paid",
                            "choices": [{"code": "cash", "labelTh": "รับเงินสด", "labelEn": "In cash"}]},
                           {"name": "consent", "type": "CONFIRM", "labelTh": "ความยินยอม", "labelEn": "Consent", "choices": []}],
                         "timeline": [{"at": "2026-11-24T02:00:00Z", "recordedAt": "2026-11-24T02:00:00Z", "status": "SUBMITTED", "by": "CITIZEN", "note": null}]}""".formatted(late));
    }

    private static String summary(String id, String number, String status, boolean overdue, String actions) {
        return """
                {"id": "%s", "version": 1, "trackingNumber": "%s", "service": "elderly-allowance", "channel": "WEB",
                 "status": "%s", "receivedAt": "2026-11-24T02:00:00Z", "recordedAt": "2026-11-24T02:00:00Z",
                 "recordedLate": false, "dueAt": "2026-11-24T02:08:00Z", "overdue": %s, "minutesUsed": null,
                 "timeliness": null, "allowedActions": [%s]}""".formatted(id, number, status, overdue, actions);
    }

    static String noRequests(int year) {
        return """
                {"fiscalYear": %d, "received": 0, "completed": 0, "inTime": 0, "late": 0, "rejected": 0, "inProgress": 0,
                 "waitingForCitizen": 0, "handlingMinutes": {"p50": null, "p90": null}, "byService": {}, "byMonth": {},
                 "byChannel": {}, "statementTh": "ไม่มีผู้ยื่นคำขอรับบริการ", "asOf": null}""".formatted(year);
    }

    private static final String FORM = """
            [{"name": "fullName", "type": "TEXT", "labelTh": "ชื่อและนามสกุล", "labelEn": "Full name", "required": true, "maxLength": 200, "choices": []},
             {"name": "nationalId", "type": "NATIONAL_ID", "labelTh": "เลขประจำตัวประชาชน", "labelEn": "National ID number",
              "hintTh": "ตัวเลข 13 หลัก", "hintEn": "13 digits", "required": true, "choices": []},
             {"name": "phone", "type": "PHONE", "labelTh": "หมายเลขโทรศัพท์", "labelEn": "Telephone number", "required": true, "choices": []},
             {"name": "address", "type": "MULTILINE", "labelTh": "ที่อยู่", "labelEn": "Address", "required": true, "choices": []},
             {"name": "payment", "type": "CHOICE", "labelTh": "วิธีรับเงิน", "labelEn": "Payment", "required": true, "choices": [
               {"code": "cash", "labelTh": "รับเงินสด", "labelEn": "Cash"}, {"code": "bank-account", "labelTh": "โอนเข้าบัญชี", "labelEn": "Bank account"}]},
             {"name": "helper", "type": "TEXT", "labelTh": "ผู้ยื่นแทน", "labelEn": "Applied for by", "required": false, "choices": []},
             {"name": "consent", "type": "CONFIRM", "labelTh": "ยินยอม", "labelEn": "I agree", "required": true, "choices": []}]""";

    private static final String ELDERLY = """
            {"code": "elderly-allowance", "titleTh": "ลงทะเบียนขอรับเบี้ยยังชีพผู้สูงอายุ", "titleEn": "Registration for the old-age allowance",
             "before": {"days": 0, "minutes": 15}, "now": {"days": 0, "minutes": 8}, "doubtTh": "หมายเหตุเขียนชื่อบริการอื่น",
             "window": {"months": [1, 10], "noteTh": "ไม่รับในเดือนธันวาคม", "noteEn": "Not in December", "open": true, "opensOn": null},
             "steps": [], "manual": null, "form": %s, "edition": 1, "publishedOn": "2026-11-24", "version": 1}""".formatted(FORM);

    private static final String CLOSED = """
            {"code": "disability-allowance", "titleTh": "ลงทะเบียนขอรับเบี้ยความพิการ", "titleEn": "Registration for the disability allowance",
             "before": null, "now": {"days": 1, "minutes": 30}, "doubtTh": null,
             "window": {"months": [1], "noteTh": "รับเดือนมกราคม", "noteEn": "In January", "open": false, "opensOn": "2027-01-01"},
             "steps": [], "manual": null, "form": %s, "edition": 1, "publishedOn": "2026-11-24", "version": 1}""".formatted(FORM);

    private static final String ASSETS = """
            {"code": "asset-loan", "titleTh": "ยืมพัสดุของทางราชการ", "titleEn": "Loan of public assets", "before": null, "now": null, "doubtTh": null,
             "window": {"months": [1], "noteTh": "ยื่นได้ตลอดปี", "noteEn": "All year", "open": true, "opensOn": null},
             "steps": [{"whatTh": "ยื่นคำขอ", "minutes": 15}, {"whatTh": "รับพัสดุ", "minutes": null}],
             "manual": {"eligibleTh": "กลุ่มในตำบล", "documentsTh": ["บัตรประจำตัวประชาชน"], "feeTh": "ไม่มี", "placeTh": "สำนักปลัด", "address": "javascript:alert(1)"},
             "form": [], "edition": 2, "publishedOn": "2026-11-24", "version": 2}""";

    private static final String WAITING = """
            {"trackingNumber": "2570-M3WT8Q2Z4K", "service": "elderly-allowance", "status": "RETURNED",
             "receivedAt": "2026-11-24T02:00:00Z", "dueAt": null, "timeline": [
              {"at": "2026-11-24T02:00:00Z", "status": "SUBMITTED", "by": "CITIZEN", "note": null},
              {"at": "2026-11-24T02:05:00Z", "status": "ACCEPTED", "by": "STAFF", "note": null},
              {"at": "2026-11-24T02:10:00Z", "status": "RETURNED", "by": "STAFF", "note": "ขอสำเนาทะเบียนบ้าน"}]}""";

    private static final String STATISTICS = """
            {"fiscalYear": 2564, "received": 12, "completed": 10, "inTime": 9, "late": 1, "rejected": 1, "inProgress": 1,
             "waitingForCitizen": 0, "handlingMinutes": {"p50": 7, "p90": 12},
             "byService": {
               "allowances": {"received": 5, "completed": 4, "inTime": 4, "late": 0, "rejected": 0, "inProgress": 1, "waitingForCitizen": 0, "handlingMinutes": {"p50": null, "p90": null}},
               "elderly-allowance": {"received": 7, "completed": 6, "inTime": 5, "late": 1, "rejected": 1, "inProgress": 0, "waitingForCitizen": 0, "handlingMinutes": {"p50": 7, "p90": 12}}},
             "byMonth": {"2020-10": {"received": 4, "completed": 4}, "2021-03": {"received": 8, "completed": 6}},
             "byChannel": {"WEB": 0, "WALK_IN": 12}, "statementTh": "มีผู้ยื่นคำขอรับบริการ จำนวน ๑๒ คำขอ",
             "asOf": {"logEpoch": 1, "positions": [], "lastEventTime": "2026-11-23T01:00:00Z", "rulesVersion": "2500.1"}}""";
}
