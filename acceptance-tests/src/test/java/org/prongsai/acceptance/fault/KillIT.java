package org.prongsai.acceptance.fault;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.newKey;
import static org.prongsai.acceptance.platform.Platform.COMPLAINT_SERVICE;
import static org.prongsai.acceptance.platform.Platform.GATEWAY;
import static org.prongsai.acceptance.platform.Platform.INTEGRITY_SERVICE;
import static org.prongsai.acceptance.platform.Platform.KAFKA;
import static org.prongsai.acceptance.platform.Platform.PORTAL;
import static org.prongsai.acceptance.platform.Platform.REPORTING_SERVICE;
import static org.prongsai.acceptance.platform.Platform.STORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.fault.Erasures.OldCase;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.Status;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/**
 * Kills every process while people use the platform, at random moments and at each named point of the code; then counts.
 * {@code -Dprongsai.soak=10} kills ten times as often, {@code -Dprongsai.seed=N} makes the same choices again.
 */
@Tag("fault")
@ExtendWith(SharedFaults.class)
class KillIT {

    private static final int CITIZENS = 4;
    private static final int COMPLAINTS_OF_A_ROUND = 24;
    private static final int STEPS_OF_A_ROUND = 12;
    private static final int ERASURES_OF_A_ROUND = 2;
    private static final int OLD_CASES_LEFT = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> PROCESSES =
            List.of(GATEWAY, PORTAL, COMPLAINT_SERVICE, INTEGRITY_SERVICE, REPORTING_SERVICE, KAFKA, STORE);
    private static final Set<String> WRITING = Set.of(
            "write.before-save",
            "write.after-save",
            "relay.before-send",
            "relay.after-send",
            "relay.after-journal",
            "relay.after-pull");
    private static final Set<String> SINKING = Set.of("sink.before-write", "sink.after-write");

    private final long seed = seed();
    private final Random random = new Random(seed);
    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private static long seed() {
        String given = System.getProperty("prongsai.seed", "");
        return given.isBlank() ? System.nanoTime() : Long.parseLong(given);
    }

    /** What dies in one round: processes at any moment, a service at a point of its code, or both. */
    private record Round(List<String> killed, Map<String, String> crashPoints) {}

    private static int soak() {
        return Integer.getInteger("prongsai.soak", 1);
    }

    /** Two complaint services, of whom one takes over from the other; one reporting service, which has to come back. */
    @Test
    void nothing_that_was_answered_is_lost_or_counted_twice(Platform platform) throws Exception {
        killAll(platform);
    }

    @Test
    void nor_with_one_complaint_service_and_two_of_reporting() throws Exception {
        assumeThat(soak()).as("only a soak has the time").isGreaterThan(1);
        try (var platform = Platform.start(
                "kill",
                "--short-demo",
                "--crash-points",
                "--instances",
                "reporting-service=2",
                "--set",
                SharedFaults.MANY_COMPLAINTS)) {
            killAll(platform);
        }
    }

    private void killAll(Platform platform) throws Exception {
        System.out.printf("killing with seed %d%n", seed);
        Agency tuayang = platform.tuayang();
        List<Round> rounds = rounds();
        List<OldCase> old = Erasures.written(tuayang, rounds.size() * ERASURES_OF_A_ROUND + OLD_CASES_LEFT);
        platform.awaitRest();
        JsonNode longAgo = Agency.reported(tuayang.statistics(Erasures.FISCAL_YEAR));
        var before = Before.of(tuayang);
        try (var crowd = new Crowd()) {
            var citizens = new Citizens(tuayang, crowd, CITIZENS, random);
            var staff = new Staff(tuayang, crowd, random);
            var erasures = new Erasures(tuayang, crowd, old);
            int filed = 0;
            for (Round round : rounds) {
                filed += COMPLAINTS_OF_A_ROUND;
                erasures.want(ERASURES_OF_A_ROUND);
                survive(round, filed, platform, crowd, citizens, staff);
            }
            await("staff have done what they had to").atMost(PATIENCE).until(() -> {
                crowd.checkWell();
                return staff.isIdle() && erasures.isIdle();
            });
            Status rest = platform.awaitRest();
            crowd.checkWell();
            assertThat(rest.parked()).isZero();
            assertThat(rest.heads())
                    .allSatisfy(head -> assertThat(head.applied())
                            .as("applied by %s of %s", head.projection(), head.topic())
                            .isEqualTo(head.journal()));
            assertThat(citizens.receipts()).hasSize(filed);
            checkBooks(tuayang, before, citizens, staff);
            checkErased(erasures, platform);
            assertThat(Agency.reported(tuayang.statistics(Erasures.FISCAL_YEAR)))
                    .as("what was erased is counted as before")
                    .isEqualTo(longAgo);
            checkRebuilt(tuayang);
        }
    }

    /** What was there before anybody was killed: the numbers of cases, the ids of what was published. */
    private record Before(Set<String> cases, Set<String> disclosures) {

        static Before of(Agency agency) {
            return new Before(
                    agency.cases().stream().map(Case::trackingNumber).collect(Collectors.toSet()),
                    Set.copyOf(disclosuresOf(agency)));
        }
    }

    private static List<String> disclosuresOf(Agency agency) {
        return Agency.all(agency.anybody(), "/api/disclosures?fiscalYear=2569").stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<Round> rounds() {
        var rounds = new ArrayList<Round>();
        for (int again = soak(); again > 0; again--) {
            var some = new ArrayList<Round>();
            // every point of either service, and every process once, together
            var writing = new ArrayDeque<>(inAnyOrder(WRITING));
            var sinking = new ArrayDeque<>(inAnyOrder(SINKING));
            var processes = new ArrayDeque<>(inAnyOrder(PROCESSES));
            for (int left = WRITING.size(); left > 0; left--) {
                var points = new HashMap<>(Map.of(COMPLAINT_SERVICE, writing.pop()));
                if (!sinking.isEmpty()) {
                    points.put(REPORTING_SERVICE, sinking.pop());
                }
                var killed = new ArrayList<String>();
                for (int together = Math.ceilDiv(processes.size(), left); together > 0; together--) {
                    killed.add(processes.pop());
                }
                some.add(new Round(List.copyOf(killed), points));
            }
            Collections.shuffle(some, random);
            rounds.addAll(some);
        }
        return rounds;
    }

    private List<String> inAnyOrder(Collection<String> names) {
        var shuffled = new ArrayList<>(names.stream().sorted().toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void survive(Round round, int filed, Platform platform, Crowd crowd, Citizens citizens, Staff staff)
            throws IOException {
        System.out.printf("%s%n", round);
        List<Path> armed = arm(round, platform);
        citizens.want(COMPLAINTS_OF_A_ROUND);
        staff.want(STEPS_OF_A_ROUND);
        int untilKilled = filed - random.nextInt(COMPLAINTS_OF_A_ROUND) - 1;
        if (!round.killed().isEmpty()) {
            await("people are at work").atMost(PATIENCE).until(() -> {
                crowd.checkWell();
                return citizens.receipts().size() >= untilKilled;
            });
            round.killed().forEach(platform::kill);
        }
        await("all of the round's complaints are answered").atMost(PATIENCE).until(() -> {
            crowd.checkWell();
            return citizens.receipts().size() == filed;
        });
        if (!armed.isEmpty()) {
            // of each service; a second instance need not come there
            round.crashPoints()
                    .forEach((service, point) -> await("%s died at %s".formatted(service, point))
                            .atMost(PATIENCE)
                            .until(() ->
                                    armed.stream().anyMatch(file -> isOf(service, file) && Files.notExists(file))));
            for (Path point : armed) {
                Files.deleteIfExists(point);
            }
        }
        platform.awaitStatus("everything runs again", Status::ready);
    }

    private static boolean isOf(String service, Path armed) {
        return armed.getName(armed.getNameCount() - 2).toString().matches(service + "(-[0-9]+)?");
    }

    private static List<Path> arm(Round round, Platform platform) {
        return round.crashPoints().entrySet().stream()
                .flatMap(point -> platform.status().named(point.getKey()).stream()
                        .map(process -> platform.arm(process.name(), point.getValue())))
                .toList();
    }

    /** Receipts held = cases stored = the statistic, and each of the three says the same of every case. */
    private void checkBooks(Agency agency, Before before, Citizens citizens, Staff staff) {
        List<Receipt> receipts = citizens.receipts();
        List<Case> stored = agency.cases();
        assertThat(stored.stream()
                        .map(Case::trackingNumber)
                        .filter(number -> !before.cases().contains(number)))
                .containsExactlyInAnyOrderElementsOf(
                        receipts.stream().map(Receipt::trackingNumber).toList());

        Map<String, Case> byId = stored.stream().collect(Collectors.toMap(Case::id, identity()));
        staff.confirmed()
                .forEach((id, status) -> assertThat(byId.get(id))
                        .isNotNull()
                        .satisfies(one -> assertThat(one.status()).as(id).isEqualTo(status)));
        assertThat(disclosuresOf(agency).stream()
                        .filter(id -> !before.disclosures().contains(id)))
                .containsExactlyInAnyOrderElementsOf(staff.published());

        JsonNode statistics = agency.statistics(fiscalYear);
        List<Case> ofTheYear = stored.stream()
                .filter(one -> one.trackingNumber().startsWith(fiscalYear + "-"))
                .toList();
        assertThat(statistics.path("total").asLong()).isEqualTo(ofTheYear.size());
        assertThat(counts(statistics.path("byStatus")))
                .isEqualTo(ofTheYear.stream().collect(groupingBy(Case::status, counting())));
        assertThat(counts(statistics.path("byKind")))
                .isEqualTo(ofTheYear.stream().collect(groupingBy(Case::kind, counting())));

        Map<String, Case> byNumber = stored.stream().collect(Collectors.toMap(Case::trackingNumber, identity()));
        for (Receipt receipt : receipts) {
            JsonNode status = agency.statusOf(receipt);
            assertThat(status.path("trackingNumber").asString()).isEqualTo(receipt.trackingNumber());
            assertThat(byNumber.get(receipt.trackingNumber()))
                    .isNotNull()
                    .satisfies(
                            one -> assertThat(status.path("status").asString()).isEqualTo(one.status()));
            String id = Objects.requireNonNull(byNumber.get(receipt.trackingNumber()))
                    .id();
            assertThat(said(status, "REPORTER"))
                    .as("said once, if it was answered: %s", receipt.trackingNumber())
                    .isEqualTo(Stream.ofNullable(citizens.messages().get(receipt.trackingNumber()))
                            .toList());
            assertThat(said(status, "STAFF"))
                    .as("said once, if it was answered: %s", id)
                    .isEqualTo(staff.messages().getOrDefault(id, List.of()));
        }
        staff.notes()
                .forEach((id, notes) -> assertThat(agency.handler()
                                .get("/api/complaints/" + id)
                                .json(200)
                                .path("notes"))
                        .as("noted once: %s", id)
                        .extracting(note -> note.path("text").asString())
                        .isEqualTo(notes));
    }

    private static List<String> said(JsonNode status, String by) {
        return status.path("messages")
                .valueStream()
                .filter(message -> message.path("from").asString().equals(by))
                .map(message -> message.path("text").asString())
                .toList();
    }

    /** Each is erased for everybody and for good, or whole. */
    private static void checkErased(Erasures erasures, Platform platform) {
        Agency agency = platform.tuayang();
        assertThat(erasures.untouched()).hasSize(OLD_CASES_LEFT);
        for (OldCase one : erasures.erased()) {
            assertThat(agency.statusOf(one.receipt()).path("erased").asBoolean())
                    .isTrue();
            assertThat(opened(agency, one).path("statement").isNull()).isTrue();
            assertThat(opened(agency, one).toString()).doesNotContain(one.words());
            assertThat(platform.keysOf(one.closed())).isEmpty();
        }
        for (OldCase one : erasures.untouched()) {
            assertThat(agency.statusOf(one.receipt()).path("erased").asBoolean())
                    .isFalse();
            assertThat(opened(agency, one).at("/statement/subject").asString()).isEqualTo(one.words());
            assertThat(platform.keysOf(one.closed())).hasSize(1);
        }
    }

    private static JsonNode opened(Agency agency, OldCase one) {
        return agency.handler().get("/api/complaints/" + one.closed().id()).json(200);
    }

    private static Map<String, Long> counts(JsonNode cells) {
        var counts = new HashMap<String, Long>();
        cells.properties().forEach(cell -> {
            if (cell.getValue().asLong() != 0) {
                counts.put(cell.getKey(), cell.getValue().asLong());
            }
        });
        return counts;
    }

    /** What is folded anew from the log says what the live reports say. */
    private void checkRebuilt(Agency agency) {
        JsonNode statistics = agency.statistics(fiscalYear);
        for (String projection : List.of("complaint-statistics", "measures", "oit")) {
            int generation = agency.staff("admin")
                    .withKey(newKey())
                    .post("/api/projections/%s/rebuild".formatted(projection), Map.of())
                    .json(202)
                    .path("generation")
                    .asInt();
            JsonNode rebuilt = await("generation %d of %s took over".formatted(generation, projection))
                    .atMost(PATIENCE)
                    .until(
                            () -> projection(agency, projection),
                            found -> found.path("live").asInt() == generation);
            JsonNode comparison = rebuilt.path("lastComparison");
            assertThat(comparison.path("rebuilt").asInt()).isEqualTo(generation);
            assertThat(comparison.path("rows").asInt()).isPositive();
            assertThat(comparison.path("equal")).isEqualTo(comparison.path("rows"));
            assertThat(comparison.path("differing")).isEmpty();
            assertThat(comparison.path("uncompared")).isEmpty();
        }
        assertThat(Agency.reported(agency.statistics(fiscalYear))).isEqualTo(Agency.reported(statistics));
    }

    private static JsonNode projection(Agency agency, String name) {
        return Stream.of(agency.staff("admin").get("/api/projections").json(200))
                .flatMap(list -> list.path("items").values().stream())
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
