package org.prongsai.acceptance.fault;

import static org.prongsai.acceptance.platform.Agency.newKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import tools.jackson.databind.JsonNode;

/** Staff who take cases on, step by step, write in them, and publish news. */
final class Staff {

    private record Step(String action, boolean bySupervisor, Map<String, String> body) {}

    private static final Step ACKNOWLEDGE = new Step("acknowledge", false, Map.of("note", "รับเรื่องแล้ว"));
    private static final Step TRIAGE = new Step("triage", true, Map.of("finding", "EVIDENCE_NAMED"));

    private static final Map<String, String> OUTCOMES =
            Map.of("SERVICE", "FIXED", "CORRUPTION", "UNFOUNDED", "FEEDBACK", "NOTED", "QUESTION", "ANSWERED");

    private final Agency agency;
    private final String handler;
    private final Stubborn stubborn;
    private final Semaphore wanted = new Semaphore(0);
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();
    private final Map<String, List<String>> messages = new ConcurrentHashMap<>();
    private final Map<String, List<String>> notes = new ConcurrentHashMap<>();
    private final Queue<String> published = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();

    Staff(Agency agency, Crowd crowd, Random random) {
        this.agency = agency;
        this.handler = agency.staffId("complaint-handler");
        this.stubborn = new Stubborn(crowd);
        var choices = new Random(random.nextLong());
        crowd.add("staff", () -> {
            wanted.acquire();
            takeOn(choices);
            left.decrementAndGet();
        });
        crowd.add("officer", () -> {
            wanted.acquire();
            publish();
            left.decrementAndGet();
        });
    }

    /** So many more things are done. */
    void want(int steps) {
        left.addAndGet(steps);
        wanted.release(steps);
    }

    /** Whether all that was wanted has been done. */
    boolean isIdle() {
        return left.get() == 0;
    }

    private void takeOn(Random random) {
        List<JsonNode> open = newest().stream()
                .filter(one -> !one.path("status").asString().equals("CLOSED"))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        JsonNode chosen = open.get(random.nextInt(open.size()));
        String id = chosen.path("id").asString();
        long version = chosen.path("version").asLong();
        if (random.nextInt(3) == 0) {
            write(id, version, random);
        } else {
            go(
                    id,
                    version,
                    next(chosen.path("status").asString(), chosen.path("kind").asString()));
        }
    }

    private void go(String id, long version, Step step) {
        done(step.bySupervisor() ? agency.supervisor() : agency.handler(), id, version, step.action(), step.body())
                .ifPresent(answer ->
                        confirmed.put(id, answer.json(200).path("status").asString()));
    }

    private void write(String id, long version, Random random) {
        String text = "ข้อความ " + random.nextInt();
        boolean internal = random.nextBoolean();
        done(agency.handler(), id, version, internal ? "notes" : "messages", Map.of("text", text))
                .ifPresent(answer -> {
                    answer.json(200);
                    (internal ? notes : messages)
                            .computeIfAbsent(id, first -> new CopyOnWriteArrayList<>())
                            .add(text);
                });
    }

    /** Empty where the reporter has written since the case was looked at: whoever has not read that does nothing. */
    private Optional<Answer> done(Caller staff, String id, long version, String action, Map<String, ?> body) {
        Caller caller = staff.withKey(newKey()).onVersion(version);
        Answer answer = stubborn.insist(() -> caller.post("/api/complaints/%s/%s".formatted(id, action), body));
        if (answer.status() == 412) {
            answer.refusal(412, "stale-version");
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    private List<JsonNode> newest() {
        return stubborn.insist(() -> agency.handler().get("/api/complaints")).json(200).path("items").values().stream()
                .toList();
    }

    private Step next(String status, String kind) {
        return switch (status) {
            case "RECEIVED" -> kind.equals("CORRUPTION") ? TRIAGE : ACKNOWLEDGE;
            case "TRIAGED" -> ACKNOWLEDGE;
            case "ACKNOWLEDGED" -> new Step("assign", true, Map.of("to", handler));
            case "ASSIGNED" -> new Step("resolve", false, Map.of("outcome", String.valueOf(OUTCOMES.get(kind))));
            case "RESOLVED" -> new Step("close", true, Map.of());
            default -> throw new AssertionError("a case is " + status);
        };
    }

    private void publish() {
        var publishing = agency.staff("officer").withKey(newKey());
        Map<String, ?> news = Map.of(
                "fiscalYear", 2569,
                "kind", "NEWS",
                "titleTh", "ข่าวประชาสัมพันธ์",
                "publishedOn", "2026-01-15",
                "evidenceFor", List.of());
        Answer answer = stubborn.insist(() -> publishing.post("/api/disclosures", news));
        published.add(answer.json(201).path("id").asString());
    }

    /** The state to which the last confirmed step took a case, by its id. */
    Map<String, String> confirmed() {
        return Map.copyOf(confirmed);
    }

    /** What was written to a case's reporter, by the case's id, in order. */
    Map<String, List<String>> messages() {
        return Map.copyOf(messages);
    }

    /** What staff wrote for each other. */
    Map<String, List<String>> notes() {
        return Map.copyOf(notes);
    }

    List<String> published() {
        return List.copyOf(published);
    }
}
