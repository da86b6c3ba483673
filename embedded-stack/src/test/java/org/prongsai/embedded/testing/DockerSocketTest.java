package org.prongsai.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerSocketTest {

    @TempDir
    Path directory;

    @Test
    void an_engine_is_found_at_the_usual_place_while_it_runs_and_not_by_the_socket_that_it_left_behind()
            throws IOException {
        Path socket = directory.resolve("docker.sock");
        var usual = new DockerSocket(Map.of(), List.of(directory.resolve("none.sock"), socket));
        assertThat(usual.listens()).isFalse();
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            assertThat(usual.listens()).isTrue();
            assertThat(named("unix://" + socket).listens()).isTrue();
        }
        assertThat(socket).exists();
        assertThat(usual.listens()).isFalse();
        assertThat(named("unix://" + socket).listens()).isFalse();
    }

    @Test
    void an_engine_that_is_named_is_the_only_one_looked_for() throws IOException {
        String address;
        try (var engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "tcp://127.0.0.1:" + engine.getLocalPort();
            assertThat(named(address).listens()).isTrue();
        }
        assertThat(named(address).listens()).isFalse();
        assertThat(named("not an address").listens()).isFalse();
    }

    private static DockerSocket named(String host) {
        return new DockerSocket(Map.of("DOCKER_HOST", host), List.of());
    }
}
