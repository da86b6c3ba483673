package org.prongsai.embedded;

import java.nio.file.Path;
import org.prongsai.embedded.kafka.KafkaBroker;

/** A real Kafka broker in this JVM. What it holds stays in its directory. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaBroker broker;

    private EmbeddedKafka(KafkaBroker broker) {
        this.broker = broker;
    }

    /** Starts on the given loopback port, or on a free one when it is 0. */
    public static EmbeddedKafka start(Path directory, int port) {
        return new EmbeddedKafka(KafkaBroker.start(directory, port));
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
    }
}
