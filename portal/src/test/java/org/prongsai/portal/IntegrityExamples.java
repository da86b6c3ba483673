package org.prongsai.portal;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;

/** What integrity-service says to staff in these tests, unless a test says otherwise. */
final class IntegrityExamples {

    /** The fiscal year of today, which lists begin with. */
    static final int YEAR = FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private IntegrityExamples() {}

    static void standIn(StubService integrity) {
        integrity
                .answers("GET /api/units", "\"1\"", """
                        {"version": 1, "units": [{"id": "office", "nameTh": "สำนักปลัด"}, {"id": "finance", "nameTh": "กองคลัง"}],
                         "posts": [{"id": "policy-analyst", "titleTh": "นักวิเคราะห์นโยบายและแผน"}, {"id": "legal-officer", "titleTh": "นิติกร"}]}""")
                .answers("GET /api/oit-items?fiscalYear=" + YEAR, 200, Examples.list(oitItem("APPROVED", "")))
                .answers(items("ENTERED"), 200, Examples.list(oitItem("ENTERED", "\"approve\", \"return\"")))
                .answers(items("RETURNED"), 200, Examples.list(""))
                .answers(
                        items("MISSING"),
                        200,
                        Examples.list(IntStream.rangeClosed(1, 12)
                                .mapToObj("""
                                        {"id": "oit-x-o%1$d", "code": "O%1$d", "titleTh": "ข้อมูล", "state": "MISSING", "dueOn": "2999-04-30", "entries": []}"""::formatted)
                                .collect(Collectors.joining(","))))
                .answers("GET /api/oit-items/oit-x-o31", "\"2\"", oitItem("ENTERED", "\"approve\", \"return\""))
                .answers("GET /api/oit-items/oit-x-o7", "\"0\"", """
                        {"id": "oit-x-o7", "version": 0, "fiscalYear": 2570, "code": "O7", "titleTh": "ข่าวประชาสัมพันธ์", "state": "MISSING",
                         "entries": [], "allowedActions": ["enter"]}""")
                .answers("GET /api/deficiencies?open=true", 200, Examples.list(DEFICIENCY))
                .answers("GET /api/deficiencies/deficiency-x-o42", "\"1\"", DEFICIENCY)
                .answers("GET /api/obligations?fulfilled=false", 200, Examples.list(OBLIGATION))
                .answers("GET /api/obligations/obligation-x", "\"1\"", OBLIGATION)
                .answers("GET /api/circulars", 200, Examples.list(circular("null", "false")))
                .answers("GET /api/circulars?acknowledged=false", 200, Examples.list(""))
                .answers("GET /api/circulars/circular-x", "\"3\"", circular("null", "false"));
    }

    /** What reports say of the last two years. */
    static void late(StubService reporting) {
        for (int year = YEAR - 1; year <= YEAR; year++) {
            reporting
                    .answers("GET /api/reports/complaint-statistics?fiscalYear=" + year, 200, """
                            {"total": 12, "byStatus": {"CLOSED": 9}, "byReply": {"OVERDUE": 2}}""")
                    .answers("GET /api/reports/service-statistics?fiscalYear=" + year, 200, """
                            {"late": 1, "inProgress": 4}""");
        }
    }

    private static String items(String state) {
        return "GET /api/oit-items?fiscalYear=%d&state=%s".formatted(YEAR, state);
    }

    static String oitItem(String state, String actions) {
        return """
                {"id": "oit-x-o31", "version": 2, "fiscalYear": 2570, "code": "O31", "group": "9.5", "titleTh": "ข้อมูลเชิงสถิติเรื่องร้องเรียน",
                 "requiredTh": "จำนวนเรื่องทั้งหมด", "state": "%s", "dueOn": "2021-04-30", "entries": [
                  {"number": 1, "url": "/statistics", "post": "policy-analyst", "enteredOn": "2021-04-09", "recordedAt": "2026-11-23T01:00:00Z",
                   "standing": "RETURNED", "decidedOn": "2021-04-10", "reason": "INCOMPLETE", "returnNoteTh": "ขอรายเดือนด้วย"},
                  {"number": 2, "url": "/statistics/complaints?fiscalYear=2564", "noteTh": "สถิติของปี", "post": "policy-analyst",
                   "enteredOn": "2021-04-12", "recordedAt": "2026-11-23T01:00:00Z", "standing": "WAITING"}],
                 "allowedActions": [%s]}""".formatted(state, actions);
    }

    private static final String DEFICIENCY = """
            {"id": "deficiency-x-o42", "version": 1, "fiscalYear": 2570, "foundIn": 2569, "code": "O42", "foundTh": "ไม่ได้แสดงผลการดำเนินการ",
             "owner": "legal-officer", "dueOn": "2021-04-25", "overdue": true, "recordedOn": "2021-03-01", "resolved": null,
             "allowedActions": ["assign", "resolve"]}""";

    private static final String OBLIGATION = """
            {"id": "obligation-x", "version": 1, "fiscalYear": 2570, "rule": "oit-o31", "period": "2570", "titleTh": "อนุมัติข้อมูลข้อ O31",
             "dueOn": "2021-04-30", "state": "OVERDUE", "fulfilledOn": null, "evidence": [], "byHandReason": null, "allowedActions": ["fulfil"]}""";

    static String circular(String who, String mine) {
        return """
                {"id": "circular-x", "version": 3, "titleTh": "ขอความร่วมมืองดรับของขวัญ", "bodyTh": "ทุกท่าน", "units": ["office", "finance"], "posts": [],
                 "issuedOn": "2021-01-12", "dueOn": "2021-01-26", "overdue": true, "acknowledged": 1, "recipients": 2,
                 "acknowledgedByMe": %s, "who": %s, "allowedActions": ["acknowledge"]}""".formatted(mine, who);
    }
}
