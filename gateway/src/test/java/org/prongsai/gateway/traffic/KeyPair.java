package org.prongsai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A key pair made by the command itself, with what the command said. */
public record KeyPair(Path file, Said said) {

    /** What a command said and how it ended. */
    record Said(int code, String out, String err) {}

    public static KeyPair in(Path directory) {
        Path file = directory.resolve("traffic");
        Said said = run("key", file.toString());
        assertThat(said.err()).isEmpty();
        return new KeyPair(file, said);
    }

    static Said run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new TrafficCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public Path forThePlatform() {
        return file.resolveSibling("traffic.public");
    }

    Path forTheLaw() {
        return file.resolveSibling("traffic.private");
    }

    public String fingerprint() {
        return said.out().replaceAll("(?s).*fingerprint ([0-9a-f]{16}),.*", "$1");
    }

    /** All records of these files, as the command prints them. */
    public List<String> open(List<Path> sealed) {
        Said opened = opening(sealed);
        assertThat(opened.err()).isEmpty();
        assertThat(opened.code()).isZero();
        return opened.out().lines().toList();
    }

    Said opening(List<Path> sealed) {
        return run(Stream.concat(
                        Stream.of("open", forTheLaw().toString()),
                        sealed.stream().map(Path::toString))
                .toArray(String[]::new));
    }
}
