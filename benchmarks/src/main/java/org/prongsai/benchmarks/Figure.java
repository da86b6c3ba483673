package org.prongsai.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found, in milliseconds. */
record Figure(String name, int count, double p50, double p90, double p99, double max) {

    static Figure of(String name, Collection<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Figure(
                name,
                sorted.size(),
                millis(percentile(sorted, 50)),
                millis(percentile(sorted, 90)),
                millis(percentile(sorted, 99)),
                millis(sorted.getLast()));
    }

    /** The least of them that so many percent do not exceed. */
    static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 100_000.0) / 10.0;
    }

    static String table(List<Figure> figures) {
        var table =
                new StringBuilder("%-40s %6s %8s %8s %8s %8s%n".formatted("ms", "count", "p50", "p90", "p99", "max"));
        for (Figure figure : figures) {
            table.append("%-40s %6d %8.1f %8.1f %8.1f %8.1f%n"
                    .formatted(figure.name, figure.count, figure.p50, figure.p90, figure.p99, figure.max));
        }
        return table.toString();
    }

    String json(String benchmark, Machine machine, String command) {
        var line = new LinkedHashMap<String, Object>();
        line.put("benchmark", benchmark);
        line.put("figure", name);
        line.put("unit", "ms");
        line.put("count", count);
        line.put("p50", p50);
        line.put("p90", p90);
        line.put("p99", p99);
        line.put("max", max);
        line.put("machine", machine);
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("command", command);
        return JsonMapper.shared().writeValueAsString(line);
    }
}
