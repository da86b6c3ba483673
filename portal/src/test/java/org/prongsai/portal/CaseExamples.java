package org.prongsai.portal;

import java.util.Map;

/** Cases of complaints as the desk sees them, with everything that one can have. */
final class CaseExamples {

    static final String FULL = "complaint-0123456789abcdef0123456789abcdef";
    static final String OTHER = "complaint-fedcba9876543210fedcba9876543210";
    static final String ALIKE = "complaint-00000000000000000000000000a11ce0";
    static final String ERASED = "complaint-00000000000000000000000000000e0e";
    static final String AWAITED = "complaint-0000000000000000000000000000fac7";

    /** A case that its supervisor may do everything with; more than any one state allows. */
    static final String EVERYTHING = """
            {"action": "triage", "outcomes": [], "findings": ["EVIDENCE_NAMED", "WITNESSES_NAMED", "NOTHING_NAMED"]},
            {"action": "acknowledge"}, {"action": "assign"}, {"action": "investigate"}, {"action": "request-information"},
            {"action": "resume"}, {"action": "resolve", "outcomes": ["WELL_FOUNDED", "UNFOUNDED", "INSUFFICIENT_EVIDENCE"]},
            {"action": "refer"}, {"action": "reject"}, {"action": "close"}, {"action": "close-as-duplicate"},
            {"action": "reopen"}, {"action": "messages"}, {"action": "notes"}, {"action": "link"}, {"action": "involve"},
            {"action": "request-identity"}, {"action": "grant-identity"}, {"action": "hold"}, {"action": "release"},
            {"action": "propose-erasure"}, {"action": "approve-erasure"}""";

    private CaseExamples() {}

    static void standIn(StubService complaints) {
        for (String where : new String[] {
            "due=AWAITING&order=OLDEST&status=TRIAGED",
            "order=OLDEST&status=RECEIVED",
            "order=OLDEST&status=TRIAGED",
            "order=OLDEST&status=REOPENED",
            "asks=IDENTITY&order=OLDEST",
            "asks=ERASURE&order=OLDEST",
            "order=OLDEST&status=REFERRED",
            "handler=staff-1&order=OLDEST&status=INVESTIGATING",
            "handler=staff-1&order=OLDEST&status=WAITING"
        }) {
            complaints.answers("GET /api/complaints?" + where, 200, Examples.list(""));
        }
        complaints
                .answers(
                        "GET /api/complaints?due=AWAITING&order=OLDEST&status=RECEIVED",
                        200,
                        Examples.list(Examples.summary("c-3", "2570-M3QD2M9XEF", "RECEIVED", false)))
                .answers(
                        "GET /api/complaints?order=OLDEST&status=RECEIVED",
                        200,
                        Examples.list(Examples.summary("c-1", "2570-K7QD2M9XAB", "RECEIVED", true)))
                .answers(
                        "GET /api/complaints?order=OLDEST&status=INVESTIGATING",
                        200,
                        "{\"items\": [%s], \"next\": \"more\"}"
                                .formatted(due("c-5", "2570-INVESTIGA1", "INVESTIGATING", "2999-01-05", "DECISION")))
                .answers(
                        "GET /api/complaints?cursor=more&order=OLDEST&status=INVESTIGATING",
                        200,
                        Examples.list(due("c-6", "2570-INVESTIGA2", "INVESTIGATING", "2020-01-05", "DECISION")))
                .answers(
                        "GET /api/complaints?order=OLDEST&status=ASSIGNED",
                        200,
                        Examples.list(Examples.summary("c-2", "2570-B2QD2M9XCD", "ASSIGNED", false)))
                .answers(
                        "GET /api/complaints?order=OLDEST&status=WAITING",
                        200,
                        Examples.list(due("c-4", "2570-WAITING001", "WAITING", "2020-02-01", "REPORTER")))
                .answers("GET /api/complaints/" + FULL, "\"9\"", full("INVESTIGATING", EVERYTHING))
                .answers("GET /api/complaints/" + FULL + "/similar", 200, """
                        {"items": [{"id": "%s", "trackingNumber": "2570-P4QD2M9XGH", "status": "RECEIVED", "receivedOn": "2026-11-01",
                          "because": ["OCID", "WORDS"]}]}""".formatted(ALIKE))
                .answers("GET /api/questions/question-1", "\"3\"", """
                        {"id": "question-1", "version": 3, "question": "สระว่ายน้ำเปิดเมื่อใด", "answer": "ทุกวัน", "category": null,
                         "publishedOn": "2026-11-20", "withdrawnOn": null,
                         "earlier": [{"question": "สระเปิดเมื่อใด", "answer": "ทุกวัน", "publishedOn": "2026-11-10"}]}""")
                .answers("GET /api/complaints/erasures", 200, Examples.list(proposed(OTHER, "null")))
                .answers("GET /api/complaints/erasures/" + OTHER, "\"7\"", proposed(OTHER, "null"))
                .answers("GET /api/complaints/erasures/" + ERASED, "\"12\"", proposed(ERASED, "\"2036-12-01\""))
                .answers("GET /api/complaints/" + FULL + "/identity", 200, """
                        {"name": "ผู้แจ้ง ตัวอย่าง", "phone": "0000000000", "email": null}""")
                .answers(
                        "GET /api/complaints/" + FULL + "/attachments/file-1",
                        Map.of(
                                "Content-Type", "application/pdf",
                                "Content-Disposition", "attachment; filename*=UTF-8''%E0%B9%83%E0%B8%9A.pdf"),
                        "%PDF-1.7")
                .answers("GET /api/complaints/" + ERASED, "\"12\"", erased())
                .answers("GET /api/complaints/" + AWAITED, 409, """
                        {"type": "/problems#facts-awaited", "title": "-", "status": 409, "detail": "รายละเอียดของบริการ"}""");
    }

    /** What the second person sees of a case whose erasure was proposed. */
    private static String proposed(String id, String erasedOn) {
        return """
                {"id": "%s", "version": 7, "trackingNumber": "2560-E4QD2M9XGH", "kind": "SERVICE", "category": "road", "status": "CLOSED",
                 "outcome": "FIXED", "receivedOn": "2016-11-01", "endedOn": "2016-12-01", "keptUntil": "2026-12-01",
                 "proposedBy": "staff-9", "erasedOn": %s, "allowedActions": [%s]}""".formatted(id, erasedOn, erasedOn.equals("null") ? "\"approve-erasure\"" : "");
    }

    /** In a list, with a clock that runs. */
    static String due(String id, String number, String status, String dueOn, String dueFor) {
        return Examples.summary(id, number, status, false)
                .replace(
                        "\"handler\": null",
                        "\"handler\": \"staff-9\", \"dueOn\": \"%s\", \"dueFor\": \"%s\"".formatted(dueOn, dueFor));
    }

    static String full(String status, String actions) {
        return """
                {"summary": {"id": "%s", "version": 9, "trackingNumber": "2570-K7QD2M9XAB", "kind": "CORRUPTION", "category": "bribery",
                  "anonymous": false, "channel": "LETTER", "receiveNumber": "กท 12/2570", "status": "%s",
                  "receivedAt": "2026-11-05T01:30:00Z", "receivedOn": "2026-11-03", "replyDueOn": "2026-11-18", "overdue": false,
                  "dueOn": "2027-01-02", "dueFor": "DECISION", "handler": "staff-9", "outcome": null},
                 "statement": {"subject": "เรียกรับเงินเพื่อออกใบอนุญาตก่อสร้างอาคาร",
                  "description": "เมื่อวันจันทร์ที่ผ่านมา\\nเจ้าหน้าที่ขอเงินห้าพันบาท", "place": "หน้าสำนักงาน",
                  "about": {"ocid": "ocds-prongsai-khambok-2564-0001", "serviceRequest": null, "officer": "เจ้าหน้าที่กองช่าง"}},
                 "timeline": [
                  {"at": "2026-11-05T01:30:00Z", "occurredOn": "2026-11-03", "recordedLate": true, "status": "RECEIVED", "by": null, "note": null},
                  {"at": "2026-11-06T03:00:00Z", "occurredOn": "2026-11-06", "recordedLate": false, "status": "TRIAGED", "by": "staff-9", "note": null},
                  {"at": "2026-11-06T04:00:00Z", "occurredOn": "2026-11-06", "recordedLate": false, "status": "ACKNOWLEDGED", "by": "staff-9", "note": "ได้รับเรื่องแล้ว"},
                  {"at": "2026-11-09T04:00:00Z", "occurredOn": "2026-11-09", "recordedLate": false, "status": "%s", "by": "staff-9", "note": null}],
                 "messages": [
                  {"at": "2026-11-07T01:00:00Z", "from": "STAFF", "by": "staff-9", "text": "เกิดขึ้นวันใด"},
                  {"at": "2026-11-08T01:00:00Z", "from": "REPORTER", "by": null, "text": "วันจันทร์ที่สองของเดือน\\nช่วงบ่าย"}],
                 "notes": [{"at": "2026-11-08T02:00:00Z", "from": "NOTE", "by": "staff-9", "text": "โทรสอบถามกองช่างแล้ว"}],
                 "attachments": [
                  {"id": "file-1", "name": "ใบเสร็จ.pdf", "type": "application/pdf", "size": 1234567, "scanned": "NOT_SCANNED", "at": "2026-11-05T01:31:00Z"},
                  {"id": "file-2", "name": "รูปหน้าสำนักงาน.jpg", "type": "image/jpeg", "size": 48000, "scanned": "CLEAN", "at": "2026-11-05T01:32:00Z"}],
                 "limits": [
                  {"what": "DECISION", "dueOn": "2027-01-02", "standing": true, "overdue": false},
                  {"what": "REPORTER", "dueOn": "2026-11-22", "standing": false, "overdue": true}],
                 "triage": {"finding": "EVIDENCE_NAMED", "by": "staff-9"}, "namesLeadership": true, "involved": ["staff-7"],
                 "referral": {"body": "NACC", "number": "ปช 0012/345"}, "rejection": "NOT_OUR_AUTHORITY",
                 "duplicateOf": "%s", "linked": ["%s"], "withdrawn": true, "withdrawnReason": "กลัวมีคนรู้", "stars": 4, "starsReason": "ตอบเร็ว",
                 "identity": {"left": true, "access": "GRANTED", "until": "2026-11-12T04:00:00Z", "requestedBy": ["staff-9"]},
                 "hold": true, "erasureProposedBy": "staff-9", "erasedOn": null,
                 "allowedActions": [%s]}""".formatted(FULL, status, status, OTHER, OTHER, actions);
    }

    private static String erased() {
        return """
                {"summary": %s, "statement": null, "timeline": [{"at": "2026-11-03T01:30:00Z", "occurredOn": "2026-11-03", "recordedLate": false, "status": "RECEIVED", "by": null, "note": null},
                  {"at": "2026-11-04T01:30:00Z", "occurredOn": "2026-11-04", "recordedLate": false, "status": "CLOSED", "by": "staff-9", "note": null}],
                 "messages": [{"at": "2026-11-03T02:00:00Z", "from": "REPORTER", "by": null, "text": null}], "notes": [],
                 "attachments": [{"id": "file-1", "name": null, "type": "application/pdf", "size": 999, "scanned": "CLEAN", "at": "2026-11-03T02:00:00Z"}],
                 "limits": [], "triage": null, "namesLeadership": false, "involved": [], "referral": null, "rejection": null,
                 "duplicateOf": null, "linked": [], "withdrawn": false, "stars": null, "starsReason": null,
                 "identity": {"left": false, "access": "NONE", "until": null, "requestedBy": []},
                 "hold": false, "erasureProposedBy": "staff-9", "erasedOn": "2036-12-01", "allowedActions": [{"action": "notes"}]}""".formatted(Examples.summary(ERASED, "2570-ERASED0001", "CLOSED", false));
    }
}
