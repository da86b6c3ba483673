package org.prongsai.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.prongsai.support.testing.TestTokens;

/** The gateway's own jar, in a process, before the service of this test. */
public final class GatewayProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("..", "gateway", "target");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it is ready.
     *
     * @param agencies as {@code config/agencies.json} has them
     */
    public static GatewayProcess before(int identityPort, Path directory, String agencies) {
        int port = freePort();
        int management = freePort();
        Path file = directory.resolve("agencies.json");
        Path log = directory.resolve("gateway.log");
        try {
            Files.writeString(file, agencies);
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m",
                            "-jar",
                            jar().toString(),
                            "--server.port=" + port,
                            "--management.server.port=" + management,
                            "--prongsai.internal-token.private-key=" + TestTokens.privateKeyLocation(),
                            "--prongsai.agencies=" + file.toUri(),
                            "--spring.cloud.discovery.client.simple.instances.identity-service[0].uri=http://127.0.0.1:"
                                    + identityPort))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var started = new GatewayProcess(process, port);
            started.awaitReady(management, log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(TARGET)) {
            return files.filter(file ->
                            String.valueOf(file.getFileName()).matches("gateway-[0-9].*(?<!sources|tests)\\.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("package the gateway first: its jar is started here"));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(int management, Path log) throws IOException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(PATIENCE).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(Files.readString(log));
                }
                try {
                    return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException notYet) {
                    return false;
                }
            });
        }
    }

    public int port() {
        return port;
    }

    /** Somebody's browser at a host. */
    public Browser browser(String host) {
        return new Browser(port, Objects.requireNonNull(host));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
