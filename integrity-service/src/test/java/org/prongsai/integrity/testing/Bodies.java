package org.prongsai.integrity.testing;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sound bodies, and ways to spoil them. */
public final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    /** A plan for fiscal year 2564: a manual from every unit, news in every month, somebody heard. */
    public static ObjectNode plan() {
        return object("""
                {"fiscalYear": 2564, "adoptedOn": "2021-02-09",
                 "units": [{"id": "office", "nameTh": "สำนักปลัด"}, {"id": "finance", "nameTh": "กองคลัง"}],
                 "measures": [
                   {"number": 1, "titleTh": "จัดทำคู่มือการปฏิบัติงาน", "methodTh": null, "responsible": ["every-unit"],
                    "periodStart": "2021-01", "periodEnd": "2021-04", "resultTh": null,
                    "recommendationTh": "ประชาสัมพันธ์ในเว็บไซต์", "oitItems": ["O13", "O14"],
                    "steps": [{"number": 1, "whatTh": "คู่มือการปฏิบัติงาน", "whatEn": "work manuals", "inReport": true,
                               "rule": "EVERY_UNIT", "disclosureKinds": ["MANUAL"]}]},
                   {"number": 6, "titleTh": "ประชาสัมพันธ์ข้อมูลข่าวสาร", "methodTh": "ทางเว็บไซต์",
                    "responsible": ["office", "finance"], "periodStart": null, "periodEnd": null,
                    "resultTh": null, "recommendationTh": null, "oitItems": [],
                    "steps": [{"number": 1, "whatTh": "ข่าวทุกเดือน", "whatEn": "news in every month", "inReport": true,
                               "rule": "EVERY_MONTH", "disclosureKinds": ["NEWS", "CIRCULAR"]},
                              {"number": 2, "whatTh": "รับฟังความคิดเห็น", "whatEn": "somebody is heard", "inReport": false,
                               "rule": "HEARD", "disclosureKinds": []}]}]}""");
    }

    /** The office's manual as evidence for measure 1, on its own page. */
    public static ObjectNode manual() {
        return object("""
                {"fiscalYear": 2564, "kind": "MANUAL", "unit": "office", "titleTh": "คู่มือการปฏิบัติงานสำนักปลัด",
                 "bodyTh": "ขั้นตอนและระยะเวลาการปฏิบัติราชการ", "publishedOn": "2021-03-15",
                 "evidenceFor": [{"measure": 1, "step": 1}]}""");
    }

    /** News of nobody's plan. */
    public static ObjectNode news(String titleTh, String publishedOn) {
        return object("""
                {"fiscalYear": 2564, "kind": "NEWS", "titleTh": "", "publishedOn": "", "evidenceFor": []}""").put("titleTh", titleTh).put("publishedOn", publishedOn);
    }

    /** Two units, and a post in one of them, below one that stands above all units. */
    public static ObjectNode structure() {
        return object("""
                {"arrangedOn": "2021-02-07",
                 "units": [{"id": "office", "nameTh": "สำนักปลัด"}, {"id": "finance", "nameTh": "กองคลัง"}],
                 "posts": [{"id": "executive", "titleTh": "นายก อบต.", "levelTh": null, "unit": null},
                           {"id": "legal-officer", "titleTh": "นิติกร", "levelTh": "ชำนาญการ", "unit": "office"}]}""");
    }

    /** Three items in two groups, for fiscal year 2564. */
    public static ObjectNode oitList() {
        return object("""
                {"fiscalYear": 2564, "adoptedOn": "2021-02-09", "points": 40, "dueOn": "2021-04-30",
                 "siteHosts": ["www.kb.go.th"],
                 "groups": [{"code": "9.5", "indicator": "9", "titleTh": "การส่งเสริมความโปร่งใส"},
                            {"code": "10.2", "indicator": "10", "titleTh": "มาตรการภายในเพื่อป้องกันการทุจริต"}],
                 "items": [{"code": "O31", "group": "9.5", "titleTh": "ข้อมูลเชิงสถิติเรื่องร้องเรียน", "requiredTh": null,
                            "checks": ["OWN_SITE", "CORRUPTION_STATISTICS"]},
                           {"code": "O42", "group": "10.2", "titleTh": "มาตรการ", "requiredTh": "มาตรการของปี", "checks": ["MEASURES_ADOPTED"]},
                           {"code": "O43", "group": "10.2", "titleTh": "การดำเนินการตามมาตรการ", "requiredTh": null, "checks": []}]}""");
    }

    /** The statistics of complaints as the answer to an item. */
    public static ObjectNode entry() {
        return object("""
                {"url": "/statistics/complaints?fiscalYear=2564", "noteTh": "สถิติของปี", "post": "legal-officer",
                 "enteredOn": "2021-04-09"}""");
    }

    /** What the assessment of 2563 found wanting in O31. */
    public static ObjectNode deficiency() {
        return object("""
                {"fiscalYear": 2564, "foundIn": 2563, "code": "O31", "foundTh": "ไม่มีข้อมูลเชิงสถิติ",
                 "dimensionTh": "ด้านการป้องกันการทุจริต", "owner": "legal-officer", "dueOn": "2021-04-25",
                 "recordedOn": "2021-02-09"}""");
    }

    /** A circular that two members of staff have to acknowledge. */
    public static ObjectNode circular() {
        return object("""
                {"titleTh": "แจ้งเวียนการประชุม", "bodyTh": "ขอเชิญเข้าร่วมประชุม", "units": ["office"], "posts": ["legal-officer"],
                 "recipients": ["dev-officer", "dev-service-officer"], "acknowledgeBy": "2021-02-09", "issuedOn": "2021-02-07"}""");
    }

    /**
     * The body with one value put in place of another.
     *
     * @param pointer such as {@code /measures/0/number}; what is not there yet is added
     * @param json the new value; empty takes the field away
     */
    public static ObjectNode with(ObjectNode body, String pointer, String json) {
        var changed = body.deepCopy();
        var last = pointer.lastIndexOf('/');
        var field = pointer.substring(last + 1);
        switch (changed.at(pointer.substring(0, last))) {
            case ArrayNode array -> array.set(Integer.parseInt(field), JSON.readTree(json));
            case ObjectNode object when json.isEmpty() -> object.remove(List.of(field));
            case ObjectNode object -> object.set(field, JSON.readTree(json));
            case JsonNode nothing -> throw new IllegalArgumentException("no " + pointer + " in " + nothing);
        }
        return changed;
    }

    /** A JSON string of so many characters. */
    public static String text(int length) {
        return "\"" + "ก".repeat(length) + "\"";
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
