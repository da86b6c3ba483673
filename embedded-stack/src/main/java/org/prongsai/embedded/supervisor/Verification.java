package org.prongsai.embedded.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./prongsai verify}: folds every report anew from the log, beside the live one, and says whether both are the
 * same, row by row. The rebuilt ones then take the place of the live ones; the platform goes on meanwhile.
 */
final class Verification {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);

    /** The generation that was begun, by projection. */
    record Begun(Map<String, Integer> generations) {}

    /** Every projection as {@code /actuator/projections} tells of it. */
    record Seen(List<JsonNode> projections) {}

    private final ControlClient platform;
    private final PrintStream out;
    private final Instant started = Instant.now();
    private Instant lastNews = started;

    Verification(ControlClient platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /** Returns true when every row of every report says the same. Ctrl-C leaves the platform to finish alone. */
    boolean run() {
        Map<String, Integer> begun = new TreeMap<>(platform.rebuild().generations());
        if (begun.isEmpty()) {
            throw new CannotStart("no report can be built anew yet: reporting-service does not answer");
        }
        say("building anew: " + String.join(", ", begun.keySet()));
        Verdict verdict = Verdict.of(begun, awaitSwap(begun));
        out.printf("%n%s", verdict.table());
        out.println(verdict.equal() ? "EQUAL" : "NOT EQUAL");
        return verdict.equal();
    }

    /** @param table one line a report, for people */
    record Verdict(boolean equal, String table) {

        private static final String LINE = "%-24s %6s %8s %6s %6s  %s%n";

        static Verdict of(Map<String, Integer> begun, List<JsonNode> swapped) {
            var table = new StringBuilder(LINE.formatted("report", "live", "rebuilt", "rows", "equal", "differing"));
            boolean equal = swapped.size() == begun.size();
            for (JsonNode projection : swapped) {
                String name = projection.path("name").asString();
                JsonNode comparison = projection.path("lastComparison");
                List<String> differing = new ArrayList<>();
                comparison.path("differing").forEach(row -> differing.add(row.asString()));
                comparison.path("uncompared").forEach(row -> differing.add(row.asString() + " (not compared)"));
                int rebuilt = comparison.path("rebuilt").asInt(0);
                if (rebuilt != begun.getOrDefault(name, -1)) {
                    differing.add("(generation %d was not compared with the one before it)"
                            .formatted(begun.getOrDefault(name, 0)));
                }
                equal &= differing.isEmpty()
                        && comparison.path("equal").asLong(0)
                                == comparison.path("rows").asLong(-1);
                table.append(LINE.formatted(
                        name,
                        comparison.path("live").asInt(0),
                        rebuilt,
                        comparison.path("rows").asLong(0),
                        comparison.path("equal").asLong(0),
                        differing.isEmpty() ? "-" : String.join(", ", differing)));
            }
            return new Verdict(equal, table.toString());
        }
    }

    private List<JsonNode> awaitSwap(Map<String, Integer> begun) {
        while (true) {
            List<JsonNode> projections = platform.projections().projections().stream()
                    .filter(projection ->
                            begun.containsKey(projection.path("name").asString()))
                    .toList();
            List<JsonNode> building = projections.stream()
                    .filter(projection -> projection.path("live").asInt()
                            < begun.getOrDefault(projection.path("name").asString(), 0))
                    .toList();
            if (projections.size() == begun.size() && building.isEmpty()) {
                return projections;
            }
            tell(building, begun.size() - projections.size());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void tell(List<JsonNode> building, int unheard) {
        if (lastNews.plus(BETWEEN_NEWS).isAfter(Instant.now())) {
            return;
        }
        lastNews = Instant.now();
        if (unheard > 0) {
            say("waiting for reporting-service, which does not answer");
        }
        for (JsonNode projection : building) {
            say("%s: %d events to read, %d to apply"
                    .formatted(
                            projection.path("name").asString(),
                            projection.path("lag").asLong(),
                            projection.path("behind").asLong(0)));
        }
    }

    private void say(String what) {
        out.printf("%7.1f s  %s%n", Duration.between(started, Instant.now()).toMillis() / 1000.0, what);
    }
}
