package org.prongsai.embedded.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One KRaft node, controller and broker together, that listens on loopback only and keeps its log in a directory. */
public final class KafkaBroker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * The same for every directory, so that a format that was killed half-way is completed by the next start. What tells
     * one log from another are the ids of its topics, which are random.
     */
    private static final Uuid CLUSTER = Uuid.fromString("cHJvbmdzYWktb25lTm9kZQ");

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on the given port, or on a free one when it is 0, and returns when the broker takes requests. */
    public static KafkaBroker start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            int brokerPort = port == 0 ? freePort() : port;
            Properties settings = settings(directory.toAbsolutePath(), brokerPort, freePort());
            format(directory, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, brokerPort);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot use " + directory, e);
        }
    }

    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    /** Blocks until the broker has stopped. */
    void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Gives the directory its cluster id; one that has it already, from whatever end, is left as it is. */
    private static void format(Path directory, Properties settings) throws IOException {
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "Written at every start");
        }
        var output = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", CLUSTER.toString(), "--config", file.toString()
                },
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("Kafka cannot format " + directory + ": " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private static Properties settings(Path directory, int brokerPort, int controllerPort) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", 1);
        settings.put("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://" + LOOPBACK + ":" + brokerPort + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + LOOPBACK + ":" + brokerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.resolve("log").toString());

        // a topic is made by its owner, with the partitions and retention it needs, or not at all
        settings.put("auto.create.topics.enable", false);
        // the log is the truth that every report is folded from
        settings.put("log.retention.ms", -1);
        // a platform that was off for a holiday goes on where it stopped
        settings.put("offsets.retention.minutes", Integer.MAX_VALUE);

        settings.put("default.replication.factor", 1);
        settings.put("min.insync.replicas", 1);
        settings.put("offsets.topic.replication.factor", 1);
        settings.put("offsets.topic.num.partitions", 4);
        settings.put("transaction.state.log.replication.factor", 1);
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("transaction.state.log.num.partitions", 4);
        settings.put("share.coordinator.state.topic.replication.factor", 1);
        settings.put("share.coordinator.state.topic.min.isr", 1);
        settings.put("share.coordinator.state.topic.num.partitions", 1);

        // one process of each group: nobody is worth waiting for, and one that was killed is missed soon
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("group.min.session.timeout.ms", 1000);
        settings.put("group.consumer.min.session.timeout.ms", 1000);
        settings.put("group.consumer.min.heartbeat.interval.ms", 300);

        // two cores and a few hundred megabytes are shared by every process of the platform
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 4);
        settings.put("background.threads", 2);
        settings.put("log.cleaner.dedupe.buffer.size", 16 * 1024 * 1024);

        Properties properties = new Properties();
        settings.forEach((name, value) -> properties.setProperty(name, String.valueOf(value)));
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
