package org.prongsai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.embedded.testing.BackendChoice;
import org.prongsai.embedded.testing.Containers;
import org.prongsai.embedded.testing.DockerSocket;
import org.prongsai.embedded.testing.TestBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker and the store that all tests of a JVM share, each started when it is first asked for.
 * {@code KAFKA_BOOTSTRAP_SERVERS} and {@code MONGODB_URI} use one's own; without them they are containers where Docker
 * answers, and otherwise embedded, on a directory that is gone when the JVM ends. Which it was is printed, and kept in
 * {@code target/test-backends}, where {@code ./prongsai test} reads it.
 */
public final class TestBackends {

    private static final Logger log = LoggerFactory.getLogger(TestBackends.class);

    private TestBackends() {}

    public static String kafkaBootstrapServers() {
        return Kafka.CHOSEN.address();
    }

    /** Without a database. */
    public static String mongoUri() {
        return Store.CHOSEN.address();
    }

    /** Started by the JVM once, when a test first asks for it. */
    private static final class Kafka {
        static final TestBackend CHOSEN = choose(new BackendChoice(
                "Kafka",
                "KAFKA_BOOTSTRAP_SERVERS",
                Containers::kafka,
                () -> embedded("the embedded Kafka broker", EmbeddedKafka::start, EmbeddedKafka::bootstrapServers)));
    }

    private static final class Store {
        static final TestBackend CHOSEN = choose(new BackendChoice(
                "MongoDB",
                "MONGODB_URI",
                Containers::mongoDb,
                () -> embedded("the embedded document store", EmbeddedStore::start, EmbeddedStore::uri)));
    }

    /** Asked once, for both. */
    private static final class Docker {
        static final boolean ANSWERS = DockerSocket.ofThisMachine().listens() && Containers.canBeStarted();
    }

    private static TestBackend choose(BackendChoice choice) {
        TestBackend chosen = choice.choose(System.getenv(), () -> Docker.ANSWERS);
        String line = "%s of the tests: %s".formatted(choice.kind(), chosen.description());
        System.out.println(line);
        keep(choice.kind(), line);
        return chosen;
    }

    /** Beside the test reports of the module whose tests run; nowhere when they do not run in a module's directory. */
    private static void keep(String kind, String line) {
        Path target = Path.of("target");
        if (Files.isDirectory(target)) {
            try {
                Path directory = Files.createDirectories(target.resolve("test-backends"));
                Files.writeString(directory.resolve(kind), line + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Start<B> {
        B start(Path directory, int port);
    }

    private static <B extends AutoCloseable> TestBackend embedded(
            String name, Start<B> start, Function<B, String> address) {
        Path directory = temporaryDirectory();
        B backend = start.start(directory, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(backend, directory), "discard-test-backend"));
        return new TestBackend(address.apply(backend), name);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("prongsai-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(AutoCloseable backend, Path directory) {
        try {
            backend.close();
        } catch (Exception e) {
            log.warn("A test backend did not close cleanly", e);
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> childrenFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : childrenFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("Left behind: {}", directory);
        }
    }
}
