package org.prongsai.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What {@code ./prongsai bench} was told.
 *
 * @param host of the agency to which the measured complaints are sent: the fictional one
 * @param command to measure the same again
 */
record BenchOptions(URI url, String host, int count, Path results, String command) {

    static BenchOptions parse(List<String> arguments) {
        String url = "http://localhost:8080";
        String host = "tuayang.localhost";
        int count = 100;
        Path results = Path.of("benchmarks", "results");
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case AcceptToPublic.NAME -> {} // the only one so far, and so what is measured where none is named
                case "--url" -> url = value(option, rest);
                case "--host" -> host = value(option, rest);
                case "--count" -> count = number(option, value(option, rest));
                case "--results" -> results = Path.of(value(option, rest));
                default ->
                    throw new CannotMeasure("bench does not know %s: there is %s [--url URL] [--host HOST] [--count N]"
                            .formatted(option, AcceptToPublic.NAME));
            }
        }
        return new BenchOptions(
                address(url),
                host,
                count,
                results,
                "./prongsai bench %s --url %s --host %s --count %d".formatted(AcceptToPublic.NAME, url, host, count));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotMeasure(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new CannotMeasure("%s takes a number from 1 to 999999, not %s".formatted(option, text));
        }
        return Integer.parseInt(text);
    }

    private static URI address(String url) {
        if (!url.matches("https?://[^/\\s]+/?")) {
            throw new CannotMeasure("--url takes the address of a gateway, not " + url);
        }
        return URI.create(url);
    }
}
