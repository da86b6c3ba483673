package org.prongsai.integrity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.prongsai.embedded.TestBackends;
import org.prongsai.integrity.IntegrityServiceApplication;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs: over HTTP, on a real broker and a real store. Every test has an agency of its own. */
@SpringBootTest(classes = IntegrityServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {

    private static final Path KEYS = newDirectory();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", KEYS::toString);
    }

    protected TestAgency newAgency() {
        return TestAgency.atPort(port);
    }

    /** What the process says of itself to its own machine. */
    protected Answer process(String path) {
        return new Call(port, path, null).send();
    }

    private static Path newDirectory() {
        try {
            var directory = Files.createTempDirectory("integrity-keys-");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
