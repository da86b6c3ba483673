package org.prongsai.embedded.testing;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How tests come by one of their backends: by the one that somebody names, else by a container where Docker answers,
 * else by an embedded one.
 *
 * @param kind {@code MongoDB} or {@code Kafka}
 * @param variable of the environment, which names one's own
 * @param container starts it by its image
 * @param embedded starts it in this JVM
 */
public record BackendChoice(
        String kind, String variable, Supplier<TestBackend> container, Supplier<TestBackend> embedded) {

    /** @param docker whether Docker answers; asked only when it matters */
    public TestBackend choose(Map<String, String> environment, BooleanSupplier docker) {
        String given = environment.getOrDefault(variable, "");
        if (!given.isBlank()) {
            return new TestBackend(given, "the %s that %s names".formatted(kind, variable));
        }
        if (!docker.getAsBoolean()) {
            return embedded.get().because("no Docker answers");
        }
        try {
            return container.get();
        } catch (RuntimeException failed) {
            // no way to the registry of images, or no room for them: tests that can run still do, and say so
            return embedded.get().because("Docker answers, but: " + firstLine(failed));
        }
    }

    private static String firstLine(RuntimeException failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
