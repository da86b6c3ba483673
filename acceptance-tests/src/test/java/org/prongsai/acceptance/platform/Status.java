package org.prongsai.acceptance.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code ./prongsai status --json} says. */
public record Status(
        boolean ready,
        @Nullable String url,
        List<Running> processes,
        Outbox outbox,
        List<Consumer> consumers,
        List<Head> heads) {

    public record Running(
            String name,
            @Nullable Long pid,
            boolean healthy,
            @Nullable Long rssMiB,
            int restarts,
            boolean external) {}

    public record Outbox(long pending, long oldestSeconds) {}

    public record Consumer(String name, long lag, long parked) {}

    /** How many events a topic's owners have sent in all, and how many of them a projection has applied. */
    public record Head(String topic, long journal, String projection, long applied) {}

    public long parked() {
        return consumers.stream().mapToLong(Consumer::parked).sum();
    }

    /**
     * Everything runs, and everything that was written has arrived wherever it goes. What a test sends to Kafka itself is
     * in nobody's journal, so more may have been applied.
     */
    public boolean isAtRest() {
        return ready
                && outbox.pending() == 0
                && !consumers.isEmpty()
                && consumers.stream().allMatch(consumer -> consumer.lag() == 0)
                && !heads.isEmpty()
                && heads.stream().allMatch(head -> head.applied() >= head.journal());
    }

    public List<Running> named(String service) {
        return processes.stream()
                .filter(process -> process.name().matches(service + "(-[0-9]+)?"))
                .toList();
    }
}
