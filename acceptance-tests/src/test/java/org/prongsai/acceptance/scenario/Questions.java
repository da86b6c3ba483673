package org.prongsai.acceptance.scenario;

import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.util.Map;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;

/** Questions that people ask and an agency answers, for itself and then for everybody. */
final class Questions {

    private Questions() {}

    /** The case of a question after its answer. */
    static Case answered(Agency agency, Map<String, ?> question, String answer) {
        Receipt receipt = agency.file(question);
        Case acknowledged = agency.step(agency.handler(), agency.caseOf(receipt), "acknowledge", Map.of());
        Case assigned = agency.step(
                agency.supervisor(), acknowledged, "assign", Map.of("to", agency.staffId("complaint-handler")));
        return agency.step(agency.handler(), assigned, "resolve", Map.of("outcome", "ANSWERED", "note", answer));
    }

    /** As an editor has made it fit for everybody. */
    static Answer publish(Agency agency, Case answered, String question, String answer) {
        return agency.supervisor()
                .withKey(newKey())
                .post(
                        "/api/questions",
                        Map.of("caseId", answered.id(), "question", question, "answer", answer, "anonymised", true));
    }

    /** So that there is one to be found. */
    static void publishOneAt(Agency agency) {
        if (agency.anybody().get("/api/questions").json(200).path("items").isEmpty()) {
            Case answered = answered(agency, complaint("QUESTION", null, "เปิดวันเสาร์หรือไม่"), "ไม่เปิด");
            publish(agency, answered, "ที่ทำการเปิดวันเสาร์หรือไม่", "เปิดวันจันทร์ถึงวันศุกร์")
                    .json(201);
        }
    }
}
