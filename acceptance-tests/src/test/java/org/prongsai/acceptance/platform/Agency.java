package org.prongsai.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agency at its address.
 *
 * @param anybody who calls without a login
 * @param tokens an access token of the demo's staff by role
 */
public record Agency(Caller anybody, UnaryOperator<String> tokens) {

    public Caller staff(String role) {
        return anybody.with("Authorization", "Bearer " + tokens.apply(role));
    }

    /** The opaque id of the demo's member of staff with a role. */
    public String staffId(String role) {
        return staff(role).get("/api/accounts/me").json(200).path("id").asString();
    }

    public Caller handler() {
        return staff("complaint-handler");
    }

    public Caller supervisor() {
        return staff("complaint-supervisor");
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public static Map<String, Object> complaint(String kind, @Nullable String category, String subject) {
        var complaint = new HashMap<String, Object>(
                Map.of("kind", kind, "subject", subject, "description", "รายละเอียดของ " + subject));
        if (category != null) {
            complaint.put("category", category);
        }
        return complaint;
    }

    /** What somebody holds who filed a complaint. */
    public record Receipt(String trackingNumber, String receiptCode, String receivedAt, String replyDueOn) {

        public static Receipt of(JsonNode json) {
            return new Receipt(
                    json.path("trackingNumber").asString(),
                    json.path("receiptCode").asString(),
                    json.path("receivedAt").asString(),
                    json.path("replyDueOn").asString());
        }
    }

    public Receipt file(Map<String, ?> complaint) {
        return Receipt.of(
                anybody.withKey(newKey()).post("/api/complaints", complaint).json(201));
    }

    /**
     * The holder of a receipt sends something to their case.
     *
     * @param what {@code messages}, {@code withdrawals}, {@code reopenings} or {@code ratings}
     */
    public Answer send(Receipt receipt, String what, Map<String, ?> content) {
        var body = new HashMap<String, Object>(content);
        body.put("receiptCode", receipt.receiptCode());
        return anybody.withKey(newKey()).post("/api/complaints/" + what, body);
    }

    /** A case as staff see it in their list. */
    public record Case(String id, long version, String trackingNumber, String kind, String status, String receivedAt) {

        private static Case of(JsonNode json) {
            return new Case(
                    json.path("id").asString(),
                    json.path("version").asLong(),
                    json.path("trackingNumber").asString(),
                    json.path("kind").asString(),
                    json.path("status").asString(),
                    json.path("receivedAt").asString());
        }
    }

    /** All that a staff list holds, page after page. */
    public static List<JsonNode> all(Caller staff, String list) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            String separator = list.contains("?") ? "&" : "?";
            JsonNode page = staff.get(list + (cursor.isEmpty() ? "" : separator + "cursor=" + cursor))
                    .json(200);
            page.path("items").forEach(items::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    public List<Case> cases() {
        return all(handler(), "/api/complaints").stream().map(Case::of).toList();
    }

    public Case caseOf(Receipt receipt) {
        List<Case> found = all(handler(), "/api/complaints?trackingNumber=" + receipt.trackingNumber()).stream()
                .map(Case::of)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Takes the case as it is now one step on. */
    public Case step(Caller staff, Case now, String action, Map<String, ?> body) {
        JsonNode done = staff.withKey(newKey())
                .onVersion(now.version())
                .post("/api/complaints/%s/%s".formatted(now.id(), action), body)
                .json(200);
        return new Case(
                now.id(),
                done.path("version").asLong(),
                now.trackingNumber(),
                now.kind(),
                done.path("status").asString(),
                now.receivedAt());
    }

    /** A case that staff wrote down for somebody, and the receipt for them. */
    public record Entered(Case filed, Receipt receipt) {}

    /** Writes down a complaint that came on paper. */
    public Entered enter(Map<String, ?> complaint, LocalDate receivedOn) {
        var entry = new HashMap<String, Object>(complaint);
        entry.put("channel", "LETTER");
        entry.put("receivedOn", receivedOn.toString());
        JsonNode json = handler()
                .withKey(newKey())
                .post("/api/complaints/on-behalf", entry)
                .json(201);
        Receipt receipt = Receipt.of(json);
        return new Entered(
                new Case(
                        json.path("id").asString(),
                        json.path("version").asLong(),
                        receipt.trackingNumber(),
                        String.valueOf(complaint.get("kind")),
                        "RECEIVED",
                        receipt.receivedAt()),
                receipt);
    }

    /** Writes down how a grievance of which only paper is left was dealt with, all on one day. */
    public Case recordToTheEnd(Case entered, LocalDate day) {
        var on = Map.of("occurredOn", day.toString());
        Case acknowledged = step(handler(), entered, "acknowledge", on);
        Case assigned = step(
                supervisor(),
                acknowledged,
                "assign",
                Map.of("to", staffId("complaint-handler"), "occurredOn", day.toString()));
        Case resolved = step(handler(), assigned, "resolve", Map.of("outcome", "FIXED", "occurredOn", day.toString()));
        return step(supervisor(), resolved, "close", on);
    }

    /** Two people have what was written in a case erased for good. */
    public Case erase(Case closed, String reason) {
        Case proposed = step(supervisor(), closed, "propose-erasure", Map.of("reason", reason));
        return step(staff("head"), proposed, "approve-erasure", Map.of("reason", reason));
    }

    public JsonNode statusOf(Receipt receipt) {
        return anybody.post("/api/complaints/status", Map.of("receiptCode", receipt.receiptCode()))
                .json(200);
    }

    public JsonNode statistics(int fiscalYear) {
        return anybody.get("/api/reports/complaint-statistics?fiscalYear=" + fiscalYear)
                .json(200);
    }

    /** What a report says, apart from where in the log it was read. */
    public static JsonNode reported(JsonNode report) {
        var said = (ObjectNode) report.deepCopy();
        said.remove("asOf");
        return said;
    }

    public JsonNode measures(int fiscalYear) {
        return anybody.get("/api/reports/measures?fiscalYear=" + fiscalYear).json(200);
    }
}
