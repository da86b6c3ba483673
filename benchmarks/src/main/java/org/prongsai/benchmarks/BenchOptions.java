package org.prongsai.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What {@code ./prongsai bench} was told.
 *
 * @param benchmark which one
 * @param host of the agency to which the measured complaints are sent: the fictional one
 * @param otherHost of another agency, of which nothing is sent but questions
 * @param command to measure the same again
 */
record BenchOptions(String benchmark, URI url, String host, String otherHost, int count, Path results, String command) {

    static BenchOptions parse(List<String> arguments) {
        String url = "http://localhost:8080";
        String benchmark = AcceptToPublic.NAME;
        String host = "tuayang.localhost";
        String otherHost = "localhost";
        int count = 100;
        Path results = Path.of("benchmarks", "results");
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case AcceptToPublic.NAME, WrongReceipt.NAME -> benchmark = option;
                case "--url" -> url = value(option, rest);
                case "--host" -> host = value(option, rest);
                case "--other-host" -> otherHost = value(option, rest);
                case "--count" -> count = number(option, value(option, rest));
                case "--results" -> results = Path.of(value(option, rest));
                default ->
                    throw new CannotMeasure(
                            "bench does not know %s: there are %s and %s, with [--url URL] [--host HOST] [--other-host HOST] [--count N]"
                                    .formatted(option, AcceptToPublic.NAME, WrongReceipt.NAME));
            }
        }
        return new BenchOptions(
                benchmark,
                address(url),
                host,
                otherHost,
                count,
                results,
                "./prongsai bench %s --url %s --host %s --count %d".formatted(benchmark, url, host, count));
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
