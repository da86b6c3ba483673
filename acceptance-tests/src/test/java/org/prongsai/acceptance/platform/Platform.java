package org.prongsai.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prongsai.acceptance.platform.Agency.Case;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform of its own, run by {@code ./prongsai} from the jars that were built. What it keeps is under {@code target}
 * while it runs; its logs stay there.
 */
public final class Platform implements AutoCloseable {

    public static final String KAFKA = "kafka";
    public static final String STORE = "store";
    public static final String COMPLAINT_SERVICE = "complaint-service";
    public static final String ESERVICE_SERVICE = "eservice-service";
    public static final String INTEGRITY_SERVICE = "integrity-service";
    public static final String REPORTING_SERVICE = "reporting-service";
    public static final String PROCUREMENT_SERVICE = "procurement-service";
    public static final String IDENTITY_SERVICE = "identity-service";
    public static final String PORTAL = "portal";
    public static final String GATEWAY = "gateway";

    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path home =
            Path.of(System.getProperty("prongsai.home", "..")).toAbsolutePath().normalize();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Path directory;
    private final List<String> options;
    private final int port = freePort();
    private final Thread atExit = new Thread(this::down);

    /** @param name of the directory under {@code target/platforms} */
    private Platform(String name, List<String> options) {
        this.directory = home.resolve("acceptance-tests/target/platforms").resolve(name);
        this.options = List.copyOf(options);
    }

    /** Starts a platform without any past. */
    public static Platform start(String name, String... options) {
        var platform = new Platform(name, List.of(options));
        try {
            delete(platform.directory);
            Files.createDirectories(platform.temporaryFiles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(platform.atExit);
        platform.up();
        return platform;
    }

    // Out of the range from which systems take the near end of a connection: a client that calls while the gateway is
    // down must not be given the gateway's own port.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(port));
                return port;
            } catch (IOException e) {
                // taken: the next one
            }
        }
    }

    public Path data() {
        return directory.resolve("data");
    }

    /** Where its processes put what they do not keep. */
    public Path temporaryFiles() {
        return directory.resolve("tmp");
    }

    public void up() {
        var arguments = new ArrayList<>(
                List.of("up", "--detach", "--no-build", "--port", Integer.toString(port), "--data", data().toString()));
        arguments.addAll(options);
        String output = script(arguments);
        assertThat(output).contains("READY http://localhost:" + port);
    }

    public void down() {
        script(List.of("down", "--data", data().toString()));
    }

    /** Runs the script as a user does, and returns what it printed. */
    public String script(List<String> arguments) {
        var command = new ArrayList<>(List.of(home.resolve("prongsai").toString()));
        command.addAll(arguments);
        Path output = directory.resolve(arguments.getFirst() + ".out");
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporaryFiles());
        // faults need a broker and a store of our own
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
            String printed = Files.readString(output);
            assertThat(ended).as("%s has ended: %s", arguments, printed).isTrue();
            assertThat(process.exitValue()).as("%s: %s", arguments, printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks the supervisor as {@code ./prongsai status --json} does, without a JVM for every question. */
    public Status status() {
        try {
            JsonNode stack = JSON.readTree(data().resolve("run").resolve("stack.json"));
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/status.json"
                            .formatted(stack.path("port").asInt())))
                    .header("Authorization", "Bearer " + stack.path("secret").asString())
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return JSON.readValue(http.send(request, BodyHandlers.ofString()).body(), Status.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Status awaitStatus(String what, Predicate<Status> wanted) {
        return await(what)
                .atMost(RECOVERY)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(this::status, wanted);
    }

    public Status awaitRest() {
        return awaitStatus("everything runs and every event has arrived", Status::isAtRest);
    }

    public Agency khambok() {
        return agency("localhost");
    }

    /** The fictional one. */
    public Agency tuayang() {
        return agency("tuayang.localhost");
    }

    public Agency agency(String host) {
        return new Agency(caller(host), role -> token(host, role));
    }

    /** Where a browser finds the agency that answers at a host, such as {@code tuayang.localhost}. */
    public URI site(String host) {
        return URI.create("http://" + host + ":" + port);
    }

    private Caller caller(String host) {
        return new Caller(http, URI.create("http://127.0.0.1:" + port), Map.of("Host", host + ":" + port));
    }

    /** As {@code ./prongsai token} gets it, without a JVM for each; a token lives ten minutes. */
    private String token(String host, String role) {
        return tokens.compute(
                        host + " " + role,
                        (name, known) -> known == null || known.isOld()
                                ? new Token(freshToken(host, role), Instant.now())
                                : known)
                .value();
    }

    private record Token(String value, Instant at) {
        boolean isOld() {
            return at.plus(Duration.ofMinutes(5)).isBefore(Instant.now());
        }
    }

    private String freshToken(String host, String role) {
        return caller(host)
                .post("/identity/demo/token", Map.of("key", demoTokenKey(), "role", role))
                .json(200)
                .path("accessToken")
                .asString();
    }

    private String demoTokenKey() {
        return key("demo-token-key");
    }

    /** The one of all demo accounts. */
    public String demoPassword() {
        return key("demo-password");
    }

    /** Where the key lies under which a case's words are sealed; nowhere once the case has been erased. */
    public List<Path> keysOf(Case one) {
        try (Stream<Path> files = Files.walk(data().resolve("keys"))) {
            return files.filter(file -> file.getFileName().toString().contains(one.id()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(String name) {
        try {
            return Files.readString(data().resolve("keys").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is running under a name now; none while it is being started again. */
    public List<ProcessHandle> running(String process) {
        return status().processes().stream()
                .filter(known -> known.name().equals(process) && known.pid() != null)
                .flatMap(known -> ProcessHandle.of(known.pid()).stream())
                .toList();
    }

    /** SIGKILL, as a power cut or the system's out-of-memory killer would end it. */
    public void kill(String process) {
        for (ProcessHandle running : running(process)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Lets the process die when it next comes to that point. */
    public Path arm(String process, String crashPoint) {
        try {
            Path armed = data().resolve("crash-points").resolve(process).resolve(crashPoint);
            Files.createDirectories(armed.getParent());
            return Files.createFile(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on which a process listens, from its command line. */
    public int portOf(String process) {
        String option = process.equals(KAFKA) || process.equals(STORE) ? "--port=" : "--server.port=";
        return running(process).stream()
                .flatMap(running -> Stream.of(running.info().arguments().orElseGet(() -> new String[0])))
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Integer.parseInt(argument.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    /** What a service tells its operator, who stands on the same machine. */
    public String metrics(String service) {
        var address = URI.create("http://127.0.0.1:%d/".formatted(portOf(service)));
        return new Caller(http, address, Map.of()).get("/actuator/prometheus").text();
    }

    /** Stops it; only its logs are kept. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        down();
        try (Stream<Path> kept = Files.list(data())) {
            for (Path part : kept.toList()) {
                if (!part.endsWith("logs") && !part.endsWith("run")) {
                    delete(part);
                }
            }
            delete(temporaryFiles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
