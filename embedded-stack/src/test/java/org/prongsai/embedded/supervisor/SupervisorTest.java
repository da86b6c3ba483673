package org.prongsai.embedded.supervisor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.supervisor.process.Part;
import org.prongsai.embedded.supervisor.process.ProcessIdentity;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor as a process, with a real broker and store; the services are {@link StandInService}s. */
@Timeout(240)
class SupervisorTest {

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private StandInHome home;

    private @Nullable Process supervisor;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        home = StandInHome.in(directory);
        port = new Ports().next();
    }

    @AfterEach
    void end() throws Exception {
        if (supervisor != null && supervisor.isAlive()) {
            supervisor.destroy();
            assertThat(supervisor.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void it_starts_everything_looks_after_it_and_stops_it() throws Exception {
        up();
        assertThat(output())
                .contains("\nREADY http://localhost:" + port + "\n", "อบต.คำบก", "password of every demo login: ");
        Status status = status();
        assertThat(status.ready()).isTrue();
        assertThat(status.url()).isEqualTo("http://localhost:" + port);
        assertThat(status.processes())
                .extracting(Part.State::name)
                .containsExactly(
                        "kafka",
                        "store",
                        "complaint-service",
                        "eservice-service",
                        "integrity-service",
                        "procurement-service",
                        "reporting-service",
                        "identity-service",
                        "portal",
                        "gateway");
        assertThat(status.processes()).allSatisfy(process -> {
            assertThat(process.healthy()).isTrue();
            assertThat(process.rssMiB()).isPositive();
        });
        // five owners with 2 pending each, seen for 3 s; 5 events in the journal of each
        assertThat(status.outbox()).isEqualTo(new Status.Outbox(10, 3));
        assertThat(status.heads()).containsExactly(new Status.Head("prongsai.complaint.events", 25, "measures", 10));
        assertThat(data().demoLoaded()).doesNotExist(); // there is nothing to load

        Part.State killed = process("integrity-service");
        ProcessHandle.of(requireNonNull(killed.pid())).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> process("integrity-service").restarts() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> status().ready());

        List<ProcessHandle> processes = processes();
        Process down = client("down");
        assertThat(down.exitValue()).isZero();
        assertThat(requireNonNull(supervisor).waitFor()).isZero();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(data().stackFile()).doesNotExist();
        assertThat(output().lines().map(line -> line.replaceFirst("^.* s  ", "")))
                .containsSubsequence(
                        "stopping gateway",
                        "stopping complaint-service, eservice-service, integrity-service, procurement-service, reporting-service, identity-service, portal",
                        "stopping kafka, store",
                        "stopped");
    }

    @Test
    void its_death_takes_its_children_along_and_the_next_start_finds_no_trace() throws Exception {
        up();
        List<ProcessHandle> orphans = processes();
        assertThat(orphans).hasSize(10).allMatch(ProcessHandle::isAlive);

        requireNonNull(supervisor).destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(data().stackFile()).exists();
        assertThat(client("status").exitValue()).isOne();
        assertThat(output()).contains("prongsai: not running");
        assertThat(client("status", "--json").exitValue()).isOne();
        assertThat(output()).startsWith("{\"ready\":false");
        assertThat(client("down").exitValue()).isZero();
        up();
        assertThat(status().ready()).isTrue();
    }

    @Test
    void nobody_disturbs_it_and_ctrl_c_stops_it_in_order() throws Exception {
        assumeFalse(ctrlCIsIgnored(), "Ctrl-C is ignored by whatever starts here");
        up();
        assertThat(refused("--data", data().root().toString()))
                .isEqualTo("prongsai: already running with the data in %s: see ./prongsai status\n"
                        .formatted(data().root()));
        assertThat(refused("--data", directory.resolve("other").toString()))
                .isEqualTo("prongsai: port %d is in use: choose another with --port\n".formatted(port));
        assertThat(stopWithoutItsSecret()).isEqualTo(401);
        assertThat(status().ready()).isTrue();

        List<ProcessHandle> processes = processes();
        // a terminal's Ctrl-C is a signal to the supervisor and to every process that it started
        for (ProcessHandle process : processes) {
            signal("INT", process.pid());
        }
        signal("INT", requireNonNull(supervisor).pid());

        assertThat(supervisor.waitFor()).isZero();
        assertThat(Files.readString(directory.resolve("output-1")))
                .endsWith("stopped\n")
                .doesNotContain("starts again");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    /** A shell without job control ignores it for what it starts in the background, and that for all its children. */
    private static boolean ctrlCIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private int stopWithoutItsSecret() throws Exception {
        StackFile stack = StackFile.read(data().stackFile()).orElseThrow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var down = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.port() + "/down"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .header("Authorization", "Bearer guessed")
                    .build();
            return http.send(down, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void a_port_that_somebody_else_has_is_refused_in_one_line() throws Exception {
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(refused("--data", data().root().toString()))
                    .isEqualTo("prongsai: port %d is in use: choose another with --port\n".formatted(port));
        }
    }

    @Test
    void a_service_that_is_not_built_is_named() throws Exception {
        Files.delete(home.jar("portal"));
        assertThat(refused("--data", data().root().toString()))
                .isEqualTo("prongsai: portal is not built: there is no portal/target/portal-*.jar\n");
    }

    @Test
    void a_service_that_cannot_start_ends_the_whole_start_in_one_last_line() throws Exception {
        Files.writeString(home.jar("portal"), "not a jar");
        assertThat(refused("--data", data().root().toString()).lines().toList().getLast())
                .startsWith("prongsai: portal does not start: it stopped (exit code 1), 3 times; see ")
                .endsWith("portal.log");
    }

    private void up() throws Exception {
        Process started = run(
                "up",
                "--home",
                directory.toString(),
                "--port",
                String.valueOf(port),
                "--data",
                data().root().toString());
        supervisor = started;
        await().atMost(Duration.ofMinutes(2)).until(() -> output().contains("READY") || !started.isAlive());
        assertThat(output()).contains("READY");
    }

    /** What a start that fails says. */
    private String refused(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--home", directory.toString(), "--port", String.valueOf(port)));
        arguments.addAll(List.of(options));
        Process refused = run(arguments.toArray(String[]::new));
        assertThat(refused.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(refused.exitValue()).isOne();
        return output();
    }

    private Process client(String... arguments) throws Exception {
        Process client = run(Stream.concat(
                        Stream.of(arguments), Stream.of("--data", data().root().toString()))
                .toArray(String[]::new));
        assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return client;
    }

    private int runs;

    private Process run(String... arguments) throws IOException {
        runs += arguments[0].equals("down") ? 0 : 1; // what a stop says, the supervisor says
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Prongsai.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        Path output = arguments[0].equals("down") ? directory.resolve("down") : outputFile();
        return builder.redirectOutput(output.toFile()).start();
    }

    private Path outputFile() {
        return directory.resolve("output-" + runs);
    }

    private String output() throws IOException {
        return Files.readString(outputFile());
    }

    private DataDirectory data() {
        return new DataDirectory(directory.resolve("data"));
    }

    private Status status() {
        String json = ControlClient.of(data()).orElseThrow().status(true);
        return JsonMapper.shared().readValue(json, Status.class);
    }

    private Part.State process(String name) {
        return status().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<ProcessHandle> processes() {
        return StackFile.read(data().stackFile()).orElseThrow().children().stream()
                .map(ProcessIdentity::find)
                .map(Optional::orElseThrow)
                .toList();
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
