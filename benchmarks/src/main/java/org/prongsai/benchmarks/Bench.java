package org.prongsai.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What {@code ./prongsai bench} runs. */
public final class Bench {

    // Thai whatever the terminal's locale says
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        // an agency is told by the host, whatever address the gateway has; read when the first client is made
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            BenchOptions options = BenchOptions.parse(List.of(arguments));
            try (var fictional = new AgencyAddress(options.url(), options.host());
                    var other = new AgencyAddress(options.url(), options.otherHost())) {
                Benchmark benchmark = options.benchmark().equals(WrongReceipt.NAME)
                        ? new WrongReceipt(fictional, other, options.count(), OUT::println)
                        : new AcceptToPublic(fictional, options.count(), OUT::println);
                List<Figure> figures = benchmark.measure();
                OUT.print(Figure.table(figures));
                OUT.println("written to " + write(options, figures));
            }
        } catch (IOException | CannotMeasure e) {
            System.err.println("prongsai: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path write(BenchOptions options, List<Figure> figures) throws IOException {
        Files.createDirectories(options.results());
        Path file = options.results().resolve(options.benchmark() + ".jsonl");
        var machine = Machine.thisOne();
        List<String> lines = figures.stream()
                .map(figure -> figure.json(options.benchmark(), machine, options.command()))
                .toList();
        return Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
