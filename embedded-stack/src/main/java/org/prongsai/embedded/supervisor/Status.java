package org.prongsai.embedded.supervisor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.supervisor.process.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the platform is, as {@code ./prongsai status} shows it.
 *
 * @param ready everything has started, is well and answers
 * @param heads for each topic what its owners have sent in all, and what each projection has applied of it
 */
record Status(
        boolean ready,
        @Nullable String url,
        List<Part.State> processes,
        Outbox outbox,
        List<Consumer> consumers,
        List<Head> heads) {

    record Outbox(long pending, long oldestSeconds) {}

    record Consumer(String name, long lag, long parked) {}

    record Head(String topic, long journal, String projection, long applied) {}

    static Status notRunning() {
        return new Status(false, null, List.of(), new Outbox(0, 0), List.of(), List.of());
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    String text() {
        var text = new StringBuilder(ready ? "ready at " + url : "not ready").append("\n\n");
        line(text, "process", "pid", "healthy", "MiB", "restarts");
        for (Part.State process : processes) {
            line(
                    text,
                    process.name(),
                    process.external() ? "external" : process.pid() == null ? "-" : process.pid(),
                    process.healthy() ? "yes" : "no",
                    process.rssMiB() == null ? "" : process.rssMiB(),
                    process.restarts());
        }
        text.append("\noutbox: %d pending, the oldest for %d s%n".formatted(outbox.pending(), outbox.oldestSeconds()));
        for (Consumer consumer : consumers) {
            text.append("%s: %d behind, %d parked%n".formatted(consumer.name(), consumer.lag(), consumer.parked()));
        }
        for (Head head : heads) {
            text.append("%s: %d in the journal, %d applied by %s%n"
                    .formatted(head.topic(), head.journal(), head.applied(), head.projection()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Object... columns) {
        text.append("%-24s %9s %8s %6s %9s%n".formatted(columns));
    }
}
