package org.prongsai.embedded.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.EmbeddedKafka;
import org.prongsai.embedded.EmbeddedStore;

class WireProbeTest {

    @TempDir
    Path directory;

    @Test
    void a_broker_answers_its_question() {
        int port;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            port = URI.create("tcp://" + kafka.bootstrapServers()).getPort();
            assertThat(WireProbe.kafka(port).ask()).isEqualTo(Probe.Answer.READY);
        }
        assertThat(WireProbe.kafka(port).ask()).isEqualTo(Probe.Answer.SILENT);
    }

    @Test
    void a_store_answers_its_question() {
        int port;
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0)) {
            port = URI.create(store.uri()).getPort();
            assertThat(WireProbe.mongo(port).ask()).isEqualTo(Probe.Answer.READY);
        }
        assertThat(WireProbe.mongo(port).ask()).isEqualTo(Probe.Answer.SILENT);
    }

    @Test
    void who_only_takes_the_connection_and_hangs_up_is_not_well() throws IOException {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        server.accept().close();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            assertThat(WireProbe.kafka(server.getLocalPort()).ask()).isEqualTo(Probe.Answer.SILENT);
            assertThat(WireProbe.mongo(server.getLocalPort()).ask()).isNotEqualTo(Probe.Answer.READY);
            assertThat(WireProbe.connects("127.0.0.1", server.getLocalPort()).ask())
                    .isEqualTo(Probe.Answer.READY);
        }
    }
}
