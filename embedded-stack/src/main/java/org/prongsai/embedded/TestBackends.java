package org.prongsai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker and the store that all tests of a JVM share. {@code KAFKA_BOOTSTRAP_SERVERS} and {@code MONGODB_URI} use
 * one's own; without them each starts when it is first asked for, on a directory that is gone when the JVM ends.
 */
public final class TestBackends {

    private static final Logger log = LoggerFactory.getLogger(TestBackends.class);

    private TestBackends() {}

    public static String kafkaBootstrapServers() {
        return Kafka.SERVERS;
    }

    public static String mongoUri() {
        return Store.URI;
    }

    /** Started by the JVM once, when a test first asks for it. */
    private static final class Kafka {
        static final String SERVERS = address(
                "Kafka",
                "KAFKA_BOOTSTRAP_SERVERS",
                directory -> EmbeddedKafka.start(directory, 0),
                EmbeddedKafka::bootstrapServers);
    }

    private static final class Store {
        static final String URI =
                address("store", "MONGODB_URI", directory -> EmbeddedStore.start(directory, 0), EmbeddedStore::uri);
    }

    private static <B extends AutoCloseable> String address(
            String name, String variable, Function<Path, B> start, Function<B, String> address) {
        Optional<String> given = Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
        if (given.isPresent()) {
            // the address may hold a password: it is not logged
            log.warn("Tests use the {} of {}", name, variable);
            return given.get();
        }
        Path directory = temporaryDirectory();
        B backend = start.apply(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(backend, directory), "discard-test-" + name));
        log.warn("Tests use an embedded {} at {}", name, address.apply(backend));
        return address.apply(backend);
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
