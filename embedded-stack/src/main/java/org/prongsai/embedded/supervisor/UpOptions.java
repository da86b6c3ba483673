package org.prongsai.embedded.supervisor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.process.CannotStart;

/**
 * What {@code ./prongsai up} was told.
 *
 * @param home the repository: jars, configuration, demo
 * @param shortDemo without the made-up agency's year, for who needs only its staff
 * @param demoShare of that year every so manieth complaint, procurement and request; 1 for all of them
 * @param instances how many processes of a service; one where nothing is said
 * @param properties further properties by process name, as {@code key=value}
 * @param startedAt when the person gave the command, for elapsed times
 */
record UpOptions(
        Path home,
        Path data,
        int port,
        boolean empty,
        boolean shortDemo,
        int demoShare,
        boolean crashPoints,
        Map<String, Integer> instances,
        Map<String, List<String>> properties,
        Instant startedAt) {

    /** Only these may run more than once: the gateway has the one port, and each service shares its database. */
    private static final Set<String> REPEATABLE =
            Set.of(Platform.COMPLAINT_SERVICE, Platform.INTEGRITY_SERVICE, Platform.REPORTING_SERVICE, Platform.PORTAL);

    static UpOptions parse(List<String> arguments) {
        Path home = null;
        Path data = null;
        int port = 8080;
        boolean empty = false;
        boolean shortDemo = false;
        int demoShare = 1;
        boolean crashPoints = false;
        Map<String, Integer> instances = new HashMap<>();
        Map<String, List<String>> properties = new HashMap<>();
        Instant startedAt = Instant.now();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--home" -> home = Path.of(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = number(option, value(option, rest), 65_535);
                case "--empty" -> empty = true;
                case "--short-demo" -> shortDemo = true;
                case "--demo-share" -> demoShare = number(option, value(option, rest), 100);
                case "--crash-points" -> crashPoints = true;
                case "--instances" -> instances.putAll(instances(value(option, rest)));
                case "--set" -> addProperty(properties, value(option, rest));
                case "--started" -> startedAt = Instant.ofEpochMilli(Long.parseLong(value(option, rest)));
                default -> throw new CannotStart("up does not know " + option);
            }
        }
        return new UpOptions(
                given("--home", home),
                given("--data", data),
                port,
                empty,
                shortDemo,
                demoShare,
                crashPoints,
                instances,
                properties,
                startedAt);
    }

    private static Path given(String option, @Nullable Path path) {
        if (path == null) {
            throw new CannotStart(option + " is missing");
        }
        return path.toAbsolutePath().normalize();
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String option, String text, int most) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new CannotStart("%s takes a number from 1 to %d, not %s".formatted(option, most, text));
        }
        return Integer.parseInt(text);
    }

    private static Map<String, Integer> instances(String list) {
        Map<String, Integer> instances = new HashMap<>();
        for (String entry : list.split(",", -1)) {
            String[] parts = entry.split("=", 2);
            if (parts.length != 2 || !REPEATABLE.contains(parts[0])) {
                throw new CannotStart("--instances takes SERVICE=NUMBER with one of %s, not %s"
                        .formatted(REPEATABLE.stream().sorted().toList(), entry));
            }
            instances.put(parts[0], number("--instances " + parts[0], parts[1], 16));
        }
        return instances;
    }

    private static void addProperty(Map<String, List<String>> properties, String entry) {
        String[] parts = entry.split(":", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].indexOf('=') < 1) {
            throw new CannotStart("--set takes PROCESS:KEY=VALUE, not " + entry);
        }
        properties.computeIfAbsent(parts[0], none -> new ArrayList<>()).add(parts[1]);
    }

    int instancesOf(String service) {
        return instances.getOrDefault(service, 1);
    }
}
