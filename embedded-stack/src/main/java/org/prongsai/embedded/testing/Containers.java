package org.prongsai.embedded.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB and Kafka by their public images, the same as in production. They end with this JVM. */
public final class Containers {

    /** Production's write concern; one member is asked alone, whatever name it has among others. */
    private static final String AS_IN_PRODUCTION = "/?directConnection=true&w=majority&journal=true";

    private Containers() {}

    /** Asks Docker itself: for where {@link DockerSocket} says that somebody listens. */
    public static boolean canBeStarted() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** A replica set of one member. */
    public static TestBackend mongoDb() {
        return start(
                new MongoDBContainer(image("mongodb")).withReplicaSet(),
                container -> container.getConnectionString() + AS_IN_PRODUCTION);
    }

    /** One node in KRaft mode. */
    public static TestBackend kafka() {
        return start(new KafkaContainer(image("kafka")), KafkaContainer::getBootstrapServers);
    }

    private static <C extends GenericContainer<C>> TestBackend start(C container, Function<C, String> address) {
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-" + container.getDockerImageName()));
        return new TestBackend(address.apply(container), "a container of " + container.getDockerImageName());
    }

    /** As {@code images.properties} names it, for the tests, docker-compose.yml and k8s alike. */
    private static String image(String name) {
        var images = new Properties();
        try (InputStream file = Containers.class.getResourceAsStream("images.properties")) {
            images.load(Objects.requireNonNull(file, "images.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(images.getProperty(name), name);
    }
}
