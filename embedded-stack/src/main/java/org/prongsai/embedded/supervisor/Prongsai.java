package org.prongsai.embedded.supervisor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.DemoTokens;
import org.prongsai.embedded.process.CannotStart;

/** What the script {@code ./prongsai} runs: {@code up}, {@code down}, {@code status}, {@code verify}. */
public final class Prongsai {

    // Thai whatever the terminal's locale says
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private volatile int exitCode;

    private Prongsai() {}

    public static void main(String[] arguments) {
        System.exit(new Prongsai().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            List<String> rest = arguments.subList(1, arguments.size());
            return switch (arguments.getFirst()) {
                case "up" -> up(UpOptions.parse(rest));
                case "token" -> token(rest);
                case "down" -> down(data(rest));
                case "verify" -> verify(data(rest));
                case "status" -> status(data(rest), rest.contains("--json"));
                default -> throw new CannotStart("there is no command " + arguments.getFirst());
            };
        } catch (CannotStart e) {
            err.println("prongsai: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            err.println("prongsai: " + e);
        }
        return 1;
    }

    private static DataDirectory data(List<String> options) {
        return new DataDirectory(Path.of(options.get(options.indexOf("--data") + 1))
                .toAbsolutePath()
                .normalize());
    }

    private int up(UpOptions options) throws IOException {
        DataDirectory data = DataDirectory.at(options.data());
        var progress = new Progress(out, data.log("supervisor"), options.startedAt());
        var supervisor = new Supervisor(options, data, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopCleanly(supervisor), "stop"));
        try {
            FileChannel held = supervisor.up(System.getenv());
            new CountDownLatch(1).await(); // until a signal or ./prongsai down ends this process
            held.close();
        } catch (CannotStart | IOException | UncheckedIOException e) {
            exitCode = 1;
            supervisor.stop(); // before the one line that says why
            throw e;
        } catch (InterruptedException e) {
            exitCode = 1;
        }
        return exitCode;
    }

    /** Being told to stop is no failure, so the code is not the signal's. */
    private void stopCleanly(Supervisor supervisor) {
        supervisor.stop();
        Runtime.getRuntime().halt(exitCode);
    }

    /** An access token and nothing else. */
    private int token(List<String> options) {
        DataDirectory data = data(options);
        Path key = data.secrets().demoTokenKey();
        ControlClient running = ControlClient.of(data)
                .orElseThrow(() -> new CannotStart("not running (data in %s)".formatted(data.root())));
        if (Files.notExists(key)) {
            throw new CannotStart("only the demo gives tokens without a login");
        }
        Path agencies = Path.of(option(options, "--home")).resolve("config").resolve("agencies.json");
        String wanted = option(options, "--agency");
        Agency agency = Agency.read(agencies).stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CannotStart("there is no agency " + wanted));
        URI gateway = URI.create(
                "http://127.0.0.1:" + URI.create(running.stack().url()).getPort());
        try (HttpClient http = HttpClient.newHttpClient()) {
            out.println(new DemoTokens(http, gateway, Secrets.read(key)).of(agency, option(options, "--role")));
        }
        return 0;
    }

    private static String option(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }

    private int down(DataDirectory data) {
        Optional<ControlClient> running = ControlClient.of(data);
        if (running.isEmpty()) {
            out.println("not running (data in " + data.root() + ")");
            return 0;
        }
        Instant asked = Instant.now();
        running.get().down();
        out.printf("stopped in %.1f s%n", Duration.between(asked, Instant.now()).toMillis() / 1000.0);
        return 0;
    }

    private int verify(DataDirectory data) {
        ControlClient running =
                ControlClient.of(data).orElseThrow(() -> new CannotStart("not running (data in " + data.root() + ")"));
        return new Verification(running, out).run() ? 0 : 1;
    }

    private int status(DataDirectory data, boolean json) {
        Optional<ControlClient> running = ControlClient.of(data);
        if (running.isPresent()) {
            out.println(running.get().status(json).stripTrailing());
            return 0;
        }
        if (json) {
            out.println(Status.notRunning().json());
            return 1;
        }
        throw new CannotStart("not running (data in " + data.root() + ")");
    }
}
