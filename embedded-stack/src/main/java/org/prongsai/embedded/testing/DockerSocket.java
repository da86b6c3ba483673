package org.prongsai.embedded.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Whether somebody listens where Docker would, found out at once: asking Docker's client costs seconds where there is
 * none, in every JVM that runs tests.
 *
 * @param environment with {@code DOCKER_HOST}, if that is set
 * @param usualPlaces of the engine's socket, looked at without it
 */
public record DockerSocket(Map<String, String> environment, List<Path> usualPlaces) {

    private static final int PATIENCE_MILLIS = 300;
    private static final int USUAL_PORT = 2375;

    /** Of this machine. */
    public static DockerSocket ofThisMachine() {
        var environment = System.getenv();
        Path home = Path.of(System.getProperty("user.home"));
        return new DockerSocket(
                environment,
                List.of(
                        Path.of("/var/run/docker.sock"),
                        Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock")));
    }

    public boolean listens() {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        return host.isBlank() ? usualPlaces.stream().anyMatch(DockerSocket::listensAt) : listensAt(host);
    }

    private static boolean listensAt(String host) {
        URI address;
        try {
            address = URI.create(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
        return switch (String.valueOf(address.getScheme())) {
            case "unix" -> listensAt(Path.of(address.getPath()));
            case "tcp", "http", "https" -> listensAt(address);
            // ssh and named pipes: whoever set the variable knows that there is one
            default -> true;
        };
    }

    private static boolean listensAt(Path socket) {
        if (Files.notExists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean listensAt(URI address) {
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
